import Pipelines
import Tables

@testable import Cleaning

extension Samples {
  /// What a stage makes of a table, and what it says about it.
  struct Outcome {
    var table: Batch
    var log: StepLog

    /// The table as samples write it.
    var text: String { Samples.text(table) }
    /// The codes of what was found, in order.
    var codes: [String] { log.findings.map(\.finding.code) }
  }

  /// Runs a stage, its options written as in a pipeline file, over a small table.
  static func run<T: Transform>(_ type: T.Type, _ options: String, on csv: String) throws -> Outcome
  {
    var problems = Problems()
    let stage = type.sample(Example("", gives: "", with: options), problems: &problems)
    guard problems.diagnostics.isEmpty else { throw Mistake(text: "\(problems.diagnostics)") }
    let batch = batch(csv)
    let context = StepContext(
      source: "list", locale: "fr-FR", asOf: "2026-11-25", folder: folder, table: table)
    var delivery = Delivery(mentions: batch)
    var log = StepLog(keepsRepairs: true)
    try stage.prepare(for: batch.names, context).apply(to: &delivery, log: &log)
    return Outcome(table: delivery.mentions, log: log)
  }

  /// Options that are wrong.
  struct Mistake: Error { var text: String }
}
