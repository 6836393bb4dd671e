public import Pipelines
public import Tables

/// Brings a SIRET to fourteen digits.
public struct SiretRule: JudgeRule {
  /// `siret`.
  public static let name = "siret"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings a SIRET to fourteen digits, checked by its Luhn digit or the rule of La Poste.",
    fr:
      "Met un SIRET sur quatorze chiffres, contrôlés par leur clé de Luhn ou la règle de La Poste.")
  /// Samples.
  public static let examples = [
    Example("732 829 320 00074", gives: "73282932000074"),
    Example("35600000049837", gives: "35600000049837"),
    Example("73282932000075", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { SIRET() }
}
