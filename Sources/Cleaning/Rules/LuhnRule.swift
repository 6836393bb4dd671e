public import Pipelines
public import Tables

/// Checks the Luhn digit of a number.
public struct LuhnRule: JudgeRule {
  /// `luhn`.
  public static let name = "luhn"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Lets pass a number whose last digit is its Luhn digit.",
    fr: "Laisse passer un numéro dont le dernier chiffre est sa clé de Luhn.")
  /// Samples.
  public static let examples = [
    Example("79927398713", gives: "79927398713"),
    Example(" 79927398713 ", gives: "79927398713"),
    Example("79927398710", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { Luhn() }
}
