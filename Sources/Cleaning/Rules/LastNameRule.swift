public import Pipelines
public import Tables

/// Writes a family name with its capitals.
public struct LastNameRule: JudgeRule {
  /// `last-name`.
  public static let name = "last-name"
  /// What the rule does.
  public static let summary = Phrase(
    en:
      "Writes a family name that stands in one case with its capitals; its accents stay as they are.",
    fr:
      "Écrit avec ses majuscules un nom de famille tout en capitales ou en minuscules ; ses accents restent."
  )
  /// Samples.
  public static let examples = [
    Example("Le Goff", gives: "Le Goff"),
    Example("LE GOFF", gives: "Le Goff"),
    Example("XXX", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { LastNameJudge() }
}
