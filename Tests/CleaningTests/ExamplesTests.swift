import Foundation
import Tables
import Testing

@testable import Cleaning
@testable import Pipelines

/// The samples of the manual are run; a rule, a check or a step without samples is refused.
@Suite struct ExamplesTests {
  @Test(arguments: RuleBook.rules.map { $0.name }) func theSamplesOfARuleAreTrue(_ name: String)
    throws
  {
    let type = RuleBook.rule(name)
    #expect(type != nil)
    if let type { try run(rule: type) }
  }

  /// Rules that only ever write a value anew.
  private static let neverRefusing: Set<String> = ["redact", "street"]

  private func run<R: Rule>(rule type: R.Type) throws {
    let plain = type.examples.filter { $0.options.isEmpty }
    #expect(
      plain.contains { $0.output == $0.input },
      "\(type.name) needs a sample of a value that is right")
    #expect(
      plain.contains { $0.output != nil && $0.output != $0.input },
      "\(type.name) needs a sample of a value that it repairs")
    #expect(
      Self.neverRefusing.contains(type.name) != plain.contains { $0.output == nil },
      "\(type.name) needs a sample of a value that it refuses")
    for example in type.examples {
      var problems = Problems()
      let rule = type.sample(example, problems: &problems)
      #expect(problems.diagnostics.isEmpty, "\(type.name): \(problems.diagnostics)")
      var tally = RuleTally()
      let out = rule.apply(to: TextColumn([example.input]), tally: &tally)
      #expect(out.value(0) == example.output, "\(type.name) \(example.options): \(example.input)")
      for (_, outcome) in tally.notable {
        switch outcome {
        case .repaired(let reason), .doubtful(let reason), .refused(let reason),
          .blank(let reason):
          #expect(
            rule.phrase(for: reason).en != "\(reason.code)",
            "\(type.name) has no sentence for \(reason.code)")
        case .kept, .respelled: break
        }
      }
    }
  }

  @Test(arguments: CheckBook.rules.map { $0.name }) func theSamplesOfACheckAreTrue(_ name: String)
    throws
  {
    let type = CheckBook.rule(name)
    #expect(type != nil)
    if let type { try run(check: type) }
  }

  private func run<C: CheckRule>(check type: C.Type) throws {
    #expect(
      type.examples.contains { $0.output == nil } && type.examples.contains { $0.output != nil })
    let context = StepContext(
      locale: "fr-FR", asOf: "2026-11-23", folder: Samples.folder, table: Samples.table)
    for example in type.examples {
      var problems = Problems()
      let rule = try type.sample(example, problems: &problems).prepared(context)
      #expect(problems.diagnostics.isEmpty, "\(type.name): \(problems.diagnostics)")
      // A sample with a comma after a line break is a table; otherwise it is one value.
      let batch =
        example.input.contains("\n")
        ? Samples.batch(example.input) : Samples.batch(field: "value", [example.input])
      let field = batch.names[0]
      let failures = rule.failures(of: try #require(batch[field]), field: field, in: batch, context)
      #expect(
        failures.isEmpty == (example.output != nil),
        "\(type.name) \(example.options): \(example.input)")
    }
  }

  private static let steps: [any Transform.Type] = Samples.shapingStages + [Clean.self, Check.self]

  @Test(arguments: steps.map { $0.name }) func theSamplesOfAStepAreTrue(_ name: String) throws {
    let type = Self.steps.first { $0.name == name }
    #expect(type != nil)
    if let type { try run(step: type) }
  }

  private func run<T: Transform>(step type: T.Type) throws {
    #expect(
      !type.examples.isEmpty, "\(type.name) needs a sample: a small table, and what becomes of it")
    for example in type.examples {
      var problems = Problems()
      let stage = type.sample(example, problems: &problems)
      #expect(problems.diagnostics.isEmpty, "\(type.name): \(problems.diagnostics)")
      let batch = Samples.batch(example.input)
      var flow = Flow(columns: batch.names, source: "source")
      stage.flow(&flow)
      #expect(flow.problems.diagnostics.isEmpty, "\(type.name): \(flow.problems.diagnostics)")
      let context = StepContext(source: "source", locale: "fr-FR", asOf: "2026-11-23", folder: "")
      let chain = Chain(transforms: [(type.name, stage)], context: context, keepsRepairs: true)
      let delivery = try chain.run(Delivery(mentions: batch)).delivery
      #expect(Samples.text(delivery.mentions) == example.output, "\(type.name) \(example.options)")
      let foreseen = Set(flow.columns)
      #expect(
        delivery.mentions.names.allSatisfy { foreseen.contains($0) },
        "\(type.name) does not foresee its columns")
    }
  }
}

/// Small tables as samples write them.
enum Samples {
  /// The steps that shape records.
  static let shapingStages: [any Transform.Type] = [
    Columns.self, FillDown.self, Drop.self, SetValues.self, Default.self, Translate.self,
    Replace.self, Split.self,
    Join.self, Extract.self, Filter.self, Envelope.self,
  ]

  /// Where samples find their files.
  static let folder =
    String(#filePath.prefix(through: #filePath.lastIndex(of: "/") ?? #filePath.startIndex))
    + "Samples"

  /// Reads a table beside these tests.
  static let table: @Sendable (String) throws(RunError) -> Batch = { path throws(RunError) in
    batch((try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)) ?? "")
  }

  static func batch(field: String, _ values: [String?]) -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f"))
    for row in values.indices { origins.append(part: part, record: row + 1) }
    return Batch(columns: [(field, TextColumn(values))], origins: origins)
  }

  static func batch(_ csv: String) -> Batch {
    let rows = PlainCSV.rows(csv)
    let names = rows.first ?? []
    var batch = batch(field: names.first ?? "value", rows.dropFirst().map { $0.first })
    for (place, name) in names.enumerated().dropFirst() {
      batch[name] = TextColumn(rows.dropFirst().map { place < $0.count ? $0[place] : "" })
    }
    return batch
  }

  /// The table as a sample writes it; line breaks in a value as `/`.
  static func text(_ batch: Batch) -> String {
    ([batch.names]
      + (0..<batch.count).map { row in batch.columns.map { $0[row].replacing("\n", with: "/") } })
      .map { $0.joined(separator: ",") }.joined(separator: "\n")
  }
}
