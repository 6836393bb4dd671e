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
    let doubts = DoubtfulCells(evidence: [name: column])
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

  @Test func anotherCurrencyIsTold() {
    #expect(
      codes("purchase-total", ["12,50 €", "$12", "12 CHF", "100 F", "12 EUR HT", "12 £", "12.50"])
        == ["2 other-currency", "3 other-currency", "4 other-currency", "6 other-currency"])
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
    let addresses = ["a@gmial.com", "a@gmail.com", "a@hotmial.fr", nil, "no address"]
    for row in addresses.indices { origins.append(part: part, record: row + 1) }
    var delivery = Delivery(
      mentions: Batch(columns: [("email", TextColumn(addresses))], origins: origins))
    var log = StepLog(asksPersons: true)
    let context = StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: ".")
    Clean().step(context).apply(to: &delivery, log: &log)
    #expect(delivery.mentions["email"]?[0] == "a@gmial.com")
    let told = log.findings.filter { $0.finding.code == "likely-typo" }
    #expect(told.map(\.record) == [1, 3])
    #expect(told[0].finding.phrase.en.contains("gmail.com"))
  }
}
