public import Pipelines
public import Tables

/// Brings the number of an association to `W` and nine characters.
public struct RNARule: JudgeRule {
  /// `rna`.
  public static let name = "rna"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings the number of an association to W and nine characters.",
    fr: "Met le numéro d’une association sous la forme W et neuf caractères.")
  /// Samples.
  public static let examples = [
    Example("W751234567", gives: "W751234567"),
    Example("w75 123 4567", gives: "W751234567"),
    Example("751234567", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { RNA() }
}
