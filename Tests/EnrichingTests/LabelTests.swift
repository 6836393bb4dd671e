import Enriching
import Pipelines
import Tables
import Testing

@Suite struct LabelTests {
  private func labelled(_ columns: [(String, [String?])], _ options: [Node.Entry] = [])
    -> (Batch, StepLog)
  {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in columns[0].1.indices { origins.append(part: part, record: row + 1) }
    var delivery = Delivery(
      mentions: Batch(columns: columns.map { ($0.0, TextColumn($0.1)) }, origins: origins))
    var problems = Problems()
    let label = Label.read(subject: nil, options: options, problems: &problems)
    #expect(problems.diagnostics.isEmpty)
    let context = StepContext(locale: "fr-FR", asOf: "2026-01-01", folder: "")
    var log = StepLog()
    label.prepare(for: delivery.mentions.names, context).apply(to: &delivery, log: &log)
    return (delivery.mentions, log)
  }

  @Test func codesAreSaidInWordsWhereNothingStands() {
    let (batch, log) = labelled([
      ("activity-code", ["62.01Z", "62.01Z", nil, "nonsense", "01.11Y"]),
      ("activity", [nil, "Sites web", "Boulangerie", nil, nil]),
    ])
    #expect(
      (0..<5).map { batch["activity"]?.value($0) }
        == ["Programmation informatique", "Sites web", "Boulangerie", nil, nil])
    #expect(batch["activity-section"]?.value(4) == "Agriculture, sylviculture et pêche")
    #expect(log.counts.contains { $0.key.code == "no-list" && $0.value == 1 })
  }

  @Test func aLegalCategoryGivesTheForm() {
    let (batch, _) = labelled([("legal-category", ["5499", "7210", nil])])
    #expect((0..<3).map { batch["legal-form"]?.value($0) } == ["SARL", nil, nil])
    #expect(batch["legal-category-label"]?.value(1) == "Commune et commune nouvelle")
  }

  @Test func withoutTheCorrespondenceNothingIsGuessed() {
    let mark = Mark(line: 1, column: 1)
    let option = Node.Entry(
      key: "naf2025", keyMark: mark, value: Node(.scalar("yes", isPlain: true), at: mark))
    let (batch, log) = labelled([("activity-code", ["62.01Z", "62.10Y"])], [option])
    #expect((0..<2).map { batch["activity-code-2025"]?.value($0) } == [nil, "62.10Y"])
    #expect(log.counts.contains { $0.key.code == "no-correspondence" && $0.value == 1 })
  }

  @Test func nothingToSayIsAMistakeOfTheFile() {
    var flow = Flow(columns: ["email"])
    Label().flow(&flow)
    #expect(flow.problems.diagnostics.map(\.code) == ["nothing-to-label"])
  }
}
