public import Pipelines
public import Tables

/// Brings a VAT number to prefix and number.
public struct VATNumberRule: JudgeRule {
  /// `vat-number`.
  public static let name = "vat-number"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings a VAT number to country prefix and number, checked by the rule of its country.",
    fr:
      "Met un numéro de TVA sous la forme préfixe du pays et numéro, contrôlé par la règle de son pays."
  )
  /// Samples.
  public static let examples = [
    Example("FR40303265045", gives: "FR40303265045"),
    Example("fr 40 303 265 045", gives: "FR40303265045"),
    Example("0570.875.979", gives: "BE0570875979", with: "region: BE"),
    Example("FR41303265045", gives: nil),
  ]

  /// The country of the source.
  @Setting(
    "The country of the source, in two letters; the pipeline's when left out.",
    fr: "Le pays de la source, en deux lettres ; à défaut, celui du traitement.")
  public var region: RegionCode? = nil

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge {
    VATNumber(region: region?.code ?? Normalizers.region(ofLocale: locale))
  }
}
