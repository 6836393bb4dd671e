public import Pipelines
public import Tables

/// Brings a sum of money to `1234.56`.
public struct AmountRule: JudgeRule {
  /// `amount`.
  public static let name = "amount"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings a sum of money, however it is written, to 1234.56.",
    fr: "Met une somme d’argent, de quelque façon qu’elle soit écrite, en 1234.56.")
  /// Samples.
  public static let examples = [
    Example("1234.56", gives: "1234.56"),
    Example("1 234,56 €", gives: "1234.56"), Example("(1.234,56)", gives: "-1234.56"),
    Example("12€50", gives: "12.50"), Example("1.234", gives: nil),
    Example("1.234", gives: "1234.00", with: "decimal-sign: comma"),
    Example("1.234", gives: "1.2340", with: "decimal-sign: dot"), Example("douze", gives: nil),
  ]

  /// The sign before the decimals.
  @Setting(
    "Which sign stands before the decimals; detect asks the other numbers of the column.",
    fr: "Quel signe précède les décimales ; detect interroge les autres nombres de la colonne.")
  public var decimalSign = DecimalSign.detect

  /// Both signs are read; what they leave open is refused.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge {
    AmountJudge(style: decimalSign.style(locale: locale))
  }
}
