public import Pipelines
public import Tables

/// Brings a bank identifier to eight or eleven characters.
public struct BICRule: JudgeRule {
  /// `bic`.
  public static let name = "bic"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings a BIC to eight or eleven capitals.",
    fr: "Met un BIC sur huit ou onze capitales.")
  /// Samples.
  public static let examples = [
    Example("BNPAFRPP", gives: "BNPAFRPP"),
    Example("bnpa fr pp", gives: "BNPAFRPP"),
    Example("BNPAZZPP", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { BIC() }
}
