public import Pipelines
public import Tables

/// Writes the name of a town.
public struct CityRule: JudgeRule {
  /// `city`.
  public static let name = "city"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Writes the name of a town as its commune is written.",
    fr: "Écrit le nom d’une ville comme sa commune s’écrit.")
  /// Samples.
  public static let examples = [
    Example("Saint-Malo", gives: "Saint-Malo"),
    Example("ST MALO", gives: "Saint-Malo"),
    Example("n/c", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { CityJudge() }
}
