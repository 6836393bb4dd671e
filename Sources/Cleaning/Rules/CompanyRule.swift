public import Pipelines
public import Tables

/// Writes the name of a firm alone.
public struct CompanyRule: JudgeRule {
  /// `company`.
  public static let name = "company"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Writes the name of a firm without its legal form, its remarks and its numbers.",
    fr: "Écrit le nom d’une société sans sa forme juridique, ses mentions et ses numéros.")
  /// Samples.
  public static let examples = [
    Example("Le Petit Jardin", gives: "Le Petit Jardin"),
    Example("SARL DUPONT", gives: "Dupont"),
    Example("Kervadec SAS - RCS Rennes 732 829 320", gives: "Kervadec"),
    Example("n/c", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { CompanyJudge() }
}
