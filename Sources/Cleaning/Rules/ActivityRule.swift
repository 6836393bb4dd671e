public import Pipelines
public import Tables

/// Brings an activity code to the form `62.01Z`.
public struct ActivityRule: JudgeRule {
  /// `activity`.
  public static let name = "activity"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings an APE or NAF code to the form 62.01Z.",
    fr: "Met un code APE ou NAF sous la forme 62.01Z.")
  /// Samples.
  public static let examples = [
    Example("62.01Z", gives: "62.01Z"),
    Example("6201z", gives: "62.01Z"),
    Example("722A", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { ActivityCode() }
}
