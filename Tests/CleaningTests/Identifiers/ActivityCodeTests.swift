import Fields
import Pipelines
import Reference
import Tables
import Testing

@testable import Cleaning

@Suite struct ActivityCodeTests {
  @Test(arguments: [
    ("6201Z", "62.01Z", "naf-2", "ok"), ("62.01 z", "62.01Z", "naf-2", "ok"),
    ("01.11Y", "01.11Y", "naf-2025", "ok"),
    ("APE 6201Z", "62.01Z", "naf-2", "repaired"),
    ("Code NAF : 4711D", "47.11D", "naf-2", "repaired"),
    ("62.01Z Programmation informatique", "62.01Z", "naf-2", "repaired"),
  ])
  func aCodeIsBroughtToItsForm(text: String, code: String, edition: String, verdict: String) {
    let judgement = ActivityCode().judge(text)
    #expect(
      judgement.value == code && judgement.parts[0] == edition
        && judgement.verdict.rawValue == verdict)
  }

  @Test func aCodeSaysWhatTheFirmDoes() {
    #expect(
      ActivityCode().judge("1071C").parts.prefix(4) == [
        "naf-2", "Boulangerie et boulangerie-pâtisserie", "C", "Industrie manufacturière",
      ])
    #expect(ActivityCode().judge("62.10Y").parts[2] == "K")
  }

  /// 62.99Z has the form of a code, but the list of 2008 has none such.
  @Test(arguments: [
    ("722A", "unknown-code"), ("62.01", "wrong-length"), ("6201X", "unknown-code"),
    ("00.00Z", "unknown-code"), ("62.99Z", "unknown-code"),
  ])
  func whatIsNoCodeIsRefused(text: String, reason: String) {
    #expect(ActivityCode().judge(text) == .rejected(reason, parts: ["", "", "", "", ""]))
  }

  @Test func everyListedCodeHoldsHoweverItIsWritten() throws {
    let table = try #require(ReferenceTable.compiled("fr_naf_rev2.csv"))
    let judge = ActivityCode()
    var count = 0
    for row in table.rows() {
      for text in [row[0], row[0].replacing(".", with: ""), row[0].lowercased()] {
        #expect(judge.judge(text).value == row[0], "\(text)")
      }
      count += 1
    }
    #expect(count == 732)
  }

  @Test func aCodeAmongWordsGoesToTheCodes() throws {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for record in 1...4 { origins.append(part: part, record: record) }
    var delivery = Delivery(
      mentions: Batch(
        columns: [
          ("activity", TextColumn(["62.01Z", "Boulangerie", "4711D - Supermarché", "6201Z"])),
          ("activity-code", TextColumn([nil, nil, nil, "47.11D"])),
        ], origins: origins))
    var log = StepLog()
    let context = StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: ".")
    Clean().step(context).apply(to: &delivery, log: &log)
    let (words, codes) = (delivery.mentions["activity"], delivery.mentions["activity-code"])
    #expect((0..<4).map { codes?.value($0) } == ["62.01Z", nil, "47.11D", "47.11D"])
    #expect(
      (0..<4).map { words?.value($0) } == [nil, "Boulangerie", "4711D - Supermarché", "6201Z"])
  }
}
