public import Pipelines
public import Tables

/// Keeps the records that fulfil a condition; the others are counted as filtered.
public struct Filter: Transform, Sieving {
  /// `filter`.
  public static let name = "filter"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Keeps the records that fulfil a condition; the others are set aside and counted.",
    fr:
      "Garde les enregistrements qui remplissent une condition ; les autres sont mis de côté et comptés."
  )
  /// The condition fills the subject.
  public static let subject: String? = "condition"
  /// Samples.
  public static let examples = [
    Example(
      "last-name,country\nLe Goff,FR\nPeeters,BE\nMuller,",
      gives: "last-name,country\nLe Goff,FR\nMuller,",
      with: "filter: { any: [{ country: FR }, { country: missing }] }")
  ]

  /// Nothing: every record passes.
  @Setting(
    "What a record must be to stay.", fr: "Ce que doit être un enregistrement pour rester.",
    required: true)
  public var condition = Condition.all([])

  /// Keeps everything.
  public init() {}

  /// The fields asked about must exist.
  public func flow(_ flow: inout Flow) {
    for field in condition.fields { flow.require(field.name, at: field.mark, by: Self.name) }
    RecordCondition.checkAnswers(in: condition, by: Self.name, &flow)
  }

  /// The same for any columns.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step {
    FilterStep(condition: RecordCondition(condition, context))
  }
}

private struct FilterStep: Step {
  let condition: RecordCondition

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    let holds = condition.holds(in: delivery.mentions, log: &log)
    for (row, holds) in holds.enumerated() where !holds {
      log.filter(row: row)
    }
  }
}
