import Fields
public import Pipelines
public import Tables

/// The value must say something: `n/a`, `néant`, `xxx` and the like stand for nothing.
public struct PlaceholderCheck: CheckRule {
  /// `placeholder`.
  public static let name = "placeholder"
  /// What the rule demands.
  public static let summary = Phrase(
    en: "The value must not stand for nothing, as n/a, xxx or #REF! do.",
    fr: "La valeur ne doit pas être un bouche-trou, comme n/a, xxx ou #REF!.")
  /// Samples.
  public static let examples = [
    Example("Le Goff", gives: "Le Goff"), Example("n/a", gives: nil),
    Example("Non renseigné", gives: nil), Example("#REF!", gives: nil),
  ]

  /// No option.
  public init() {}

  /// The rows that hold a placeholder.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    let finding = Finding(
      "placeholder", .warning,
      Phrase(
        en: "stands for nothing; leave it blank or ask for the value",
        fr: "ne dit rien ; laissez vide ou demandez la valeur"))
    return failing(column, finding) { value in
      Placeholder.ruling(value, else: .malformed).verdict == .empty
    }
  }
}
