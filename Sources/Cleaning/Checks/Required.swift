public import Pipelines
public import Tables

/// A value must be there.
public struct Required: CheckRule {
  /// `required`.
  public static let name = "required"
  /// What the rule demands.
  public static let summary = Phrase(en: "A value must be there.", fr: "Une valeur doit être là.")
  /// Samples.
  public static let examples = [Example("Le Goff", gives: "Le Goff"), Example("", gives: nil)]

  /// No option.
  public init() {}

  /// The blank rows.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    let finding = Finding(
      "required", .error,
      Phrase(
        en: "a value is needed here; complete it at the source",
        fr: "une valeur est nécessaire ici ; complétez-la à la source"))
    return (0..<column.count).filter { column.isBlank($0) }.map { CheckFailure(row: $0, finding) }
  }
}
