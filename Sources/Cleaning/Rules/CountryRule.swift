public import Pipelines
public import Tables

/// Brings the name of a country to its two letters.
public struct CountryRule: JudgeRule {
  /// `country`.
  public static let name = "country"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings the name of a country, in eight languages, to its ISO code.",
    fr: "Met le nom d’un pays, en huit langues, sous son code ISO.")
  /// Samples.
  public static let examples = [
    Example("GB", gives: "GB"),
    Example("Royaume-Uni", gives: "GB"),
    Example("Deutschland", gives: "DE"),
    Example("Syldavie", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { CountryJudge() }
}
