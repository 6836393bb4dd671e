public import Pipelines
public import Tables

/// Writes a legal form by its short name.
public struct LegalFormRule: JudgeRule {
  /// `legal-form`.
  public static let name = "legal-form"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Writes a legal form by its short name.",
    fr: "Écrit une forme juridique par son sigle.")
  /// Samples.
  public static let examples = [
    Example("SARL", gives: "SARL"),
    Example("S.A.R.L.", gives: "SARL"),
    Example("société à responsabilité limitée", gives: "SARL"),
    Example("n/c", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { LegalFormJudge() }
}
