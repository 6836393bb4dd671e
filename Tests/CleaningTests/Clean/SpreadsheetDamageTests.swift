import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct SpreadsheetDamageTests {
  private func findings(_ columns: [(String, [String?])]) -> (codes: [String: [String]], Batch) {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in columns[0].1.indices { origins.append(part: part, record: row + 1) }
    var delivery = Delivery(
      mentions: Batch(columns: columns.map { ($0.0, TextColumn($0.1)) }, origins: origins))
    var log = StepLog()
    SpreadsheetDamage.take(from: &delivery, log: &log)
    var codes: [String: [String]] = [:]
    for finding in log.findings {
      codes[finding.field, default: []].append("\(finding.record) \(finding.finding.code)")
    }
    return (codes, delivery.mentions)
  }

  @Test func anErrorOfAFormulaIsNoValue() {
    let (codes, batch) = findings([
      ("note", ["#REF!", "sonner", "voir #12", "#N/A"]),
      ("company", ["#NOM?", "Hashtag", "#VALEUR!", nil]),
    ])
    #expect(codes["note"] == ["1 spreadsheet-error", "4 spreadsheet-error"])
    #expect(codes["company"] == ["1 spreadsheet-error", "3 spreadsheet-error"])
    #expect((0..<4).map { batch["note"]?[$0] } == ["", "sonner", "voir #12", ""])
    #expect(batch["note"]?.originals[0].map { String(decoding: $0, as: UTF8.self) } == "#REF!")
  }

  @Test func roundedNumbersAndReferencesTakenForDatesStayAndAreTold() {
    let values = [
      "3,66E+13", "1,5E+03", "03-avr", "janv-24", "E12", "2E5", "3-4", "mars", "12-Mar",
    ]
    let (codes, batch) = findings([("s.Réf", values)])
    #expect(
      codes["s.Réf"] == ["1 digits-lost", "3 auto-date", "4 auto-date", "9 auto-date"])
    #expect(values.indices.allSatisfy { batch["s.Réf"]?[$0] == values[$0] })
  }

  @Test func whatAJudgeLooksAtIsLeftToIt() {
    #expect(findings([("phone", ["#REF!"]), ("created-date", ["03-avr"])]).codes.isEmpty)
  }
}
