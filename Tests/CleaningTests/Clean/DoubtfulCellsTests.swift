import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct DoubtfulCellsTests {
  private func codes(
    _ name: String, _ values: [String], letters: Bool = false
  ) -> [String] {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in values.indices { origins.append(part: part, record: row + 1) }
    let column = TextColumn(values)
    let batch = Batch(columns: [(name, column)], origins: origins)
    let doubts = DoubtfulCells(evidence: [name: column], order: .dayFirst)
    var log = StepLog()
    if letters {
      doubts.lookAtLetters(of: batch, log: &log)
    } else {
      doubts.look(at: column, name, of: batch, log: &log)
    }
    return log.findings.map { "\($0.record) \($0.finding.code)" }
  }

  @Test func whereBothOrdersStandEachOpenDateIsTold() {
    #expect(
      codes("birth-date", ["25/12/1980", "12/25/1981", "03/04/1982", "05/05/1982", "1982-03-04"])
        == ["3 ambiguous-date"])
  }

  @Test func oneSlipAmongManyDatesMakesNoneDoubtful() {
    let dates = [String](repeating: "25/12/1980", count: 40) + ["12/25/1981", "03/04/1982"]
    #expect(codes("birth-date", dates).isEmpty)
    #expect(codes("birth-date", ["25/12/1980", "03/04/1982"]).isEmpty)
  }

  /// What a judge doubts is kept, and asked for, until a person says that it is right.
  @Test func whatAJudgeDoubtsIsKeptAndTold() throws {
    let iban = try Samples.run(
      Clean.self, "clean", on: "iban\nFR7630006000011234567890189\nFR0630006000011234567890188")
    #expect(iban.table["iban"]?[1] == "FR0630006000011234567890188")
    #expect(iban.log.findings.map { "\($0.record) \($0.finding.code)" } == ["2 rib-key"])
    #expect(iban.log.findings[0].finding.severity == .warning)
    let day = try Samples.run(Clean.self, "clean", on: "birth-date\nmardi 3 mars 2021")
    #expect(day.table["birth-date"]?[0] == "2021-03-03")
    #expect(day.codes == ["wrong-weekday"])
    #expect(try Samples.run(Clean.self, "clean", on: "birth-date\n2021-03-03").codes.isEmpty)
  }

  @Test func aLetterThatAnEncodingLostIsTold() {
    #expect(
      codes("last-name", ["L?vy", "Martin ?", "Lev\u{FFFD}", "?", "Lévy"], letters: true)
        == ["1 lost-letter", "3 lost-letter"])
    #expect(codes("note", ["L?vy"], letters: true).isEmpty)
  }

  @Test func aDomainThatIsAUsualSlipIsSuggestedNotPutIn() {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    let addresses = [
      "a@gmial.com", "a@gmail.com", "a@hotmial.fr", nil, "no address", "a@yahho.fr",
      "a@outllook.com", "nc@nc.fr",
    ]
    for row in addresses.indices { origins.append(part: part, record: row + 1) }
    var delivery = Delivery(
      mentions: Batch(columns: [("email", TextColumn(addresses))], origins: origins))
    var log = StepLog(asksPersons: true)
    let context = StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: ".")
    Clean().step(context).apply(to: &delivery, log: &log)
    #expect(delivery.mentions["email"]?[0] == "a@gmial.com")
    let told = log.findings.filter { $0.finding.code == "likely-typo" }
    #expect(told.map(\.record) == [1, 3, 6, 7])
    #expect(log.findings.filter { $0.finding.code == "made-up-address" }.map(\.record) == [8])
    #expect(told[0].finding.phrase.en.contains("gmail.com"))
  }

  private static let american = [
    "03/19/2025", "02/16/2025", "08/16/2025", "07/26/2025", "10/25/2025", "01/23/2025",
    "04/19/2025", "01/21/2025",
  ]

  /// The dates of a month that comes first, opened in a spreadsheet of a country where the day does: those up to 12 became other days.
  @Test func datesThatASpreadsheetExchangedAreTold() {
    let typed = ["2025-09-02", "2025-04-04", "2025-01-08", "2025-09-08"]
    #expect(
      codes("purchase-date", Self.american + typed)
        == ["9 exchanged-date", "11 exchanged-date", "12 exchanged-date"])
    let french = Self.american.map { text -> String in
      let parts = text.split(separator: "/")
      return "\(parts[1])/\(parts[0])/\(parts[2])"
    }
    #expect(codes("purchase-date", french + typed).count == 3)
  }

  /// One typed day above 12, one text that may be read in both orders, or too few of either, and nothing is certain.
  @Test func datesThatOnlyStandInTwoWaysAreNotTold() {
    let typed = ["2025-09-02", "2025-04-03", "2025-01-08", "2025-09-11"]
    #expect(codes("purchase-date", Self.american + typed + ["2025-03-14"]).isEmpty)
    #expect(codes("purchase-date", Self.american + typed + ["03/04/2025"]).isEmpty)
    #expect(codes("purchase-date", Self.american + ["2025-09-02", "2025-04-03"]).isEmpty)
    #expect(codes("purchase-date", ["03/19/2025", "02/16/2025"] + typed).isEmpty)
    let firsts = ["2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01", "2025-05-01"]
    #expect(codes("purchase-date", Self.american + firsts).isEmpty)
    #expect(codes("purchase-date", typed).isEmpty)
  }
}
