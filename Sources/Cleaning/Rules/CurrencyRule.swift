public import Pipelines
public import Tables

/// Brings a currency to its three letters.
public struct CurrencyRule: JudgeRule {
  /// `currency`.
  public static let name = "currency"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings a currency to its ISO code.",
    fr: "Met une devise sous son code ISO.")
  /// Samples.
  public static let examples = [
    Example("EUR", gives: "EUR"),
    Example("€", gives: "EUR"),
    Example("$", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { CurrencyJudge() }
}
