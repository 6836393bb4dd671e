import Fields
public import Pipelines
import Reference
public import Tables

/// The value must say something: `n/a`, `néant`, `xxx` and the like stand for nothing, and so does the phone number `06 00 00 00 00`.
public struct PlaceholderCheck: CheckRule {
  /// `placeholder`.
  public static let name = "placeholder"
  /// What the rule demands.
  public static let summary = Phrase(
    en: "The value must not stand for nothing, as n/a, xxx, #REF! or the phone 06 00 00 00 00 do.",
    fr:
      "La valeur ne doit pas être un bouche-trou, comme n/a, xxx, #REF! ou le numéro 06 00 00 00 00."
  )
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
    let isPhone = Catalogue.field(ofColumn: field)?.kind == .phone
    return failing(column, finding) { value in
      Placeholder.ruling(value, else: .malformed).verdict == .empty
        || isPhone && FillerNumber.holds(value)
    }
  }
}
