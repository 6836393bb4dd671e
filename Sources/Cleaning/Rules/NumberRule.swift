public import Pipelines
public import Tables

/// Brings a number to `2.5`.
public struct NumberRule: JudgeRule {
  /// `number`.
  public static let name = "number"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings a quantity or a rate to 2.5.", fr: "Met une quantité ou un taux en 2.5.")
  /// Samples.
  public static let examples = [
    Example("2.5", gives: "2.5"),
    Example("2,50", gives: "2.5"), Example("12 %", gives: "12"), Example("1 234", gives: "1234"),
    Example("beaucoup", gives: nil),
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
    NumberJudge(style: decimalSign.style(locale: locale))
  }
}
