public import Pipelines
public import Tables

/// Brings an e-mail address to its plain form.
public struct EmailRule: JudgeRule {
  /// `email`.
  public static let name = "email"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Takes an e-mail address out of its wrapping and puts its domain in lower case.",
    fr: "Sort une adresse e-mail de son habillage et met son domaine en minuscules.")
  /// Samples.
  public static let examples = [
    Example("Jean.Dupont@orange.fr", gives: "Jean.Dupont@orange.fr"),
    Example("Jean.Dupont@Orange.FR", gives: "Jean.Dupont@orange.fr"),
    Example("Jean <jean@free.fr>;", gives: "jean@free.fr"),
    Example("jean@gmail.con", gives: "jean@gmail.com"),
    Example("jean@free", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { EmailJudge() }
}
