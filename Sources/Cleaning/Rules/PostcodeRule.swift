public import Pipelines
public import Tables

/// Brings a post code to five digits.
public struct PostcodeRule: JudgeRule {
  /// `postcode`.
  public static let name = "postcode"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Brings a French post code to five digits; others are left as their country writes them.",
    fr:
      "Met un code postal français sur cinq chiffres ; les autres restent comme leur pays les écrit."
  )
  /// Samples.
  public static let examples = [
    Example("35400", gives: "35400"),
    Example("35 400", gives: "35400"),
    Example("1000", gives: "01000"),
    Example("sw1a 1aa", gives: "SW1A 1AA", with: "region: GB"),
    Example("96000", gives: nil),
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
    Postcode(region: region?.code ?? Normalizers.region(ofLocale: locale))
  }
}
