public import Pipelines
public import Tables

/// Brings a language to its two letters.
public struct LanguageRule: JudgeRule {
  /// `language`.
  public static let name = "language"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings a language to its ISO code.",
    fr: "Met une langue sous son code ISO.")
  /// Samples.
  public static let examples = [
    Example("fr", gives: "fr"),
    Example("Français", gives: "fr"),
    Example("en-GB", gives: "en"),
    Example("klingon", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { LanguageJudge() }
}
