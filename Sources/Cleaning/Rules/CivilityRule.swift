public import Pipelines
public import Tables

/// Writes a civility in its usual form.
public struct CivilityRule: JudgeRule {
  /// `civility`.
  public static let name = "civility"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Writes a civility as French writes it: M., Mme, Dr, Me.",
    fr: "Écrit une civilité comme l’usage le veut : M., Mme, Dr, Me.")
  /// Samples.
  public static let examples = [
    Example("Mme", gives: "Mme"),
    Example("Monsieur", gives: "M."),
    Example("MLLE", gives: "Mme"),
    Example("bla", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { CivilityJudge() }
}
