public import Pipelines
public import Tables

/// Writes a sex as one letter.
public struct SexRule: JudgeRule {
  /// `sex`.
  public static let name = "sex"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Writes a sex as F or M.",
    fr: "Écrit un sexe par F ou M.")
  /// Samples.
  public static let examples = [
    Example("F", gives: "F"),
    Example("Femme", gives: "F"),
    Example("homme", gives: "M"),
    Example("bla", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { SexJudge() }
}
