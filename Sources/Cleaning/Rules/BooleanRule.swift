public import Pipelines
public import Tables

/// Brings yes and no to one word each.
public struct BooleanRule: JudgeRule {
  /// `boolean`.
  public static let name = "boolean"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings yes and no, in all their words and marks, to yes and no.",
    fr: "Met oui et non, sous tous leurs mots et signes, en yes et no.")
  /// Samples.
  public static let examples = [
    Example("yes", gives: "yes"),
    Example("VRAI", gives: "yes"),
    Example("x", gives: "yes"),
    Example("0", gives: "no"),
    Example("peut-être", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { BooleanJudge() }
}
