import Enriching
import Tables
import Testing

@testable import Pipelines

/// The samples of the manual are run; a step without samples is refused.
@Suite struct ExamplesTests {
  private static let steps: [any Transform.Type] = [Lookup.self, Label.self, Greet.self]

  @Test(arguments: steps.map { $0.name }) func theSamplesOfAStepAreTrue(_ name: String) throws {
    let type = try #require(Self.steps.first { $0.name == name })
    #expect(!type.examples.isEmpty, "\(name) needs a sample")
    for example in type.examples { try run(type, example) }
  }

  private func run(_ type: any Transform.Type, _ example: Example) throws {
    var problems = Problems()
    let stage = type.sample(example, problems: &problems)
    #expect(problems.diagnostics.isEmpty, "\(type.name): \(problems.diagnostics)")
    let batch = Self.batch(example.input)
    var context = StepContext(source: "s", locale: "fr-FR", asOf: "2026-11-23", folder: "")
    context.table = { _ throws(RunError) in
      Self.batch("Code,Carte\nC12,K1\nC14,K9\nC15,K2\nC15,K3")
    }
    var delivery = Delivery(mentions: batch)
    var log = StepLog()
    try stage.prepare(for: batch.names, context).apply(to: &delivery, log: &log)
    #expect(Self.text(delivery.mentions) == example.output, "\(type.name) \(example.options)")
  }

  private static func batch(_ csv: String) -> Batch {
    let rows = PlainCSV.rows(csv)
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f"))
    for row in rows.indices.dropFirst() { origins.append(part: part, record: row) }
    let columns = (rows.first ?? []).enumerated().map { place, name in
      (name, TextColumn(rows.dropFirst().map { place < $0.count ? $0[place] : nil }))
    }
    return Batch(columns: columns, origins: origins)
  }

  private static func text(_ batch: Batch) -> String {
    let rows = [batch.names] + (0..<batch.count).map { row in batch.columns.map { $0[row] } }
    return rows.map { cells in
      cells.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
    }.joined(separator: "\n")
  }
}
