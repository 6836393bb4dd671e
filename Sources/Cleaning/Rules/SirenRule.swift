public import Pipelines
public import Tables

/// Brings a SIREN to nine digits.
public struct SirenRule: JudgeRule {
  /// `siren`.
  public static let name = "siren"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings a SIREN to nine digits, checked by its Luhn digit.",
    fr: "Met un SIREN sur neuf chiffres, contrôlés par leur clé de Luhn.")
  /// Samples.
  public static let examples = [
    Example("732829320", gives: "732829320"),
    Example("732 829 320", gives: "732829320"),
    Example("RCS Lyon B 732 829 320", gives: "732829320"),
    Example("732829321", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { SIREN() }
}
