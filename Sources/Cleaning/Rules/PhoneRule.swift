public import Pipelines
public import Tables

/// Brings a phone number to the international form.
public struct PhoneRule: JudgeRule {
  /// `phone`.
  public static let name = "phone"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings a phone number to the international form, +33612345678.",
    fr: "Met un numéro de téléphone sous la forme internationale, +33612345678.")
  /// Samples.
  public static let examples = [
    Example("+33612345678", gives: "+33612345678"),
    Example("06 12 34 56 78", gives: "+33612345678"),
    Example("0692.12.34.56", gives: "+262692123456"),
    Example("Tél. : 612345678", gives: "+33612345678"),
    Example("0485 00 94 45", gives: "+32485009445", with: "region: BE"),
    Example("3949", gives: nil),
  ]

  /// The country from which numbers are dialled.
  @Setting(
    "The country from which numbers are dialled, in two letters; the pipeline's when left out.",
    fr: "Le pays d’où l’on compose les numéros, en deux lettres ; à défaut, celui du traitement.")
  public var region: RegionCode? = nil

  /// With the defaults.
  public init() {}

  /// The judge with these settings.
  public func judge(locale: String) -> any ColumnJudge {
    PhoneJudge(region: region?.code ?? Normalizers.region(ofLocale: locale))
  }
}
