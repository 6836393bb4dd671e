public import Pipelines
public import Tables

/// Brings a legal category to its four digits.
public struct LegalCategoryRule: JudgeRule {
  /// `legal-category`.
  public static let name = "legal-category"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings a legal category of the INSEE to its four digits.",
    fr: "Met une catégorie juridique de l’Insee sur ses quatre chiffres.")
  /// Samples.
  public static let examples = [
    Example("5710", gives: "5710"),
    Example("5499 - SARL", gives: "5499"),
    Example("57", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { LegalCategory() }
}
