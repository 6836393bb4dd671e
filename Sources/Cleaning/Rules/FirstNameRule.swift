public import Pipelines
public import Tables

/// Writes a first name as it is spelled.
public struct FirstNameRule: JudgeRule {
  /// `first-name`.
  public static let name = "first-name"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Writes a first name with its capitals, hyphens and accents, where one alone is possible.",
    fr:
      "Écrit un prénom avec ses majuscules, traits d’union et accents, là où un seul est possible.")
  /// Samples.
  public static let examples = [
    Example("Hélène", gives: "Hélène"),
    Example("HELENE", gives: "Hélène"),
    Example("JEAN PIERRE", gives: "Jean-Pierre"),
    Example("n/c", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { FirstNameJudge() }
}
