public import Pipelines
public import Tables

/// Brings a bank account number to its compact form.
public struct IBANRule: JudgeRule {
  /// `iban`.
  public static let name = "iban"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings an IBAN to its compact form, checked by its length, form and check digits.",
    fr: "Met un IBAN sous sa forme compacte, contrôlé par sa longueur, sa forme et sa clé.")
  /// Samples.
  public static let examples = [
    Example("FR1420041010050500013M02606", gives: "FR1420041010050500013M02606"),
    Example("fr14 2004 1010 0505 0001 3m02 606", gives: "FR1420041010050500013M02606"),
    Example("FR1420041010050500013M02607", gives: nil),
  ]

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge { IBAN() }
}
