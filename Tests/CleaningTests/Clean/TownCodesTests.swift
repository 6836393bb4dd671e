import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct TownCodesTests {
  private func cleaned(_ columns: [(String, [String?])], locale: String = "fr-FR") -> (
    rows: [[String]], codes: [String]
  ) {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in columns[0].1.indices { origins.append(part: part, record: row + 1) }
    var delivery = Delivery(
      mentions: Batch(columns: columns.map { ($0.0, TextColumn($0.1)) }, origins: origins))
    var log = StepLog(keepsRepairs: true)
    let context = StepContext(locale: locale, asOf: "2026-11-25", folder: ".")
    Clean().step(context).apply(to: &delivery, log: &log)
    let rows = columns[0].1.indices.map { row in
      ["postcode", "city"].map { delivery.mentions[$0]?[row] ?? "" }
    }
    return (rows, log.findings.filter { $0.field == "city" }.map(\.finding.code))
  }

  @Test(arguments: [
    ("69008 LYON", ["69008", "Lyon"]), ("35 400 Saint-Malo", ["35400", "Saint-Malo"]),
    ("LYON 69008", ["69008", "Lyon"]),
    ("69008\u{A0}LYON", ["69008", "Lyon"]), ("LYON\u{A0}69008", ["69008", "Lyon"]),
    ("35400  SAINT MALO", ["35400", "Saint-Malo"]), ("35400, Saint-Malo", ["35400", "Saint-Malo"]),
    ("1000 BOURG EN BRESSE", ["01000", "Bourg-en-Bresse"]), ("LYON (69008)", ["69008", "Lyon"]),
    ("(69008) Lyon", ["69008", "Lyon"]), ("Saint-Malo(35400) ", ["35400", "Saint-Malo"]),
  ])
  func aCodeBesideTheTownMovesToItsOwnCell(cell: String, expected: [String]) {
    let found = cleaned([("city", [cell])])
    #expect(found.rows == [expected])
    #expect(found.codes == ["code-beside-town"])
  }

  /// A district of a town, a delivery office, a year, a code of four digits that no French town proves.
  @Test(arguments: ["Lyon 8", "LYON CEDEX 03", "1944 Xqztville", "12345", "Rennes", "Rennes (35)"])
  func otherNumbersStay(cell: String) {
    #expect(!cleaned([("city", [cell])]).codes.contains("code-beside-town"))
  }

  @Test func aCodeOfANeighbourMovesInAFileOfHis() {
    #expect(cleaned([("city", ["4000 Liège"])], locale: "fr-BE").rows == [["4000", "Liège"]])
    #expect(cleaned([("city", ["4000 Xqztville"])]).rows == [["", "4000 Xqztville"]])
  }

  @Test func aCodeOfItsOwnIsNeverReplaced() {
    let found = cleaned([
      ("postcode", ["69008", "35400", nil]), ("city", ["69008 LYON", "69008 LYON", "69008 LYON"]),
    ])
    #expect(found.rows[0] == ["69008", "Lyon"] && found.rows[2] == ["69008", "Lyon"])
    #expect(found.rows[1][0] == "35400")
    #expect(found.codes.filter { $0 == "code-beside-town" }.count == 2)
  }

  @Test func aTownProvesItsCodeWhereNoColumnHasOne() {
    #expect(
      cleaned([("city", ["Saint-Malo", nil])]).rows == [["35400", "Saint-Malo"], ["", ""]])
  }
}
