public import Reference

/// Every kind of value that can be judged alone, by the name it has in pipelines and in `tamis normalize KIND`.
public enum Normalizers {
  /// What a judge may need to know about the source: region, locale, epoch.
  struct Setup {
    /// An ISO 3166 alpha-2 code, in capitals.
    let region: String
    /// As in a pipeline's `locale:`, such as `fr-FR`.
    let locale: String
    /// 1900 or 1904 when the dates are day numbers of a spreadsheet.
    let epoch: Int?
    /// The tables that a judge looks into.
    let library: ReferenceLibrary
  }

  /// The names of the kinds, in the order of the manual.
  public static var kinds: [String] { registry.map(\.kind) }

  /// The judge of a kind, for sources of a region and a locale; `nil` when there is no such kind.
  /// - Parameters:
  ///   - epoch: 1900 or 1904 when dates are day numbers of a spreadsheet.
  ///   - library: the reference tables to look into.
  public static func make(
    kind: String, region: String = "FR", locale: String = "fr-FR", epoch: Int? = nil,
    library: ReferenceLibrary = .standard
  ) -> (any ValueJudge)? {
    let setup = Setup(region: region.uppercased(), locale: locale, epoch: epoch, library: library)
    return registry.first { $0.kind == kind }?.make(setup)
  }

  /// The country of a locale such as `fr-BE`, as an ISO 3166 code; France when the locale names none.
  public static func region(ofLocale locale: String) -> String {
    let parts = locale.prefix(16).split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == "." })
    guard parts.count > 1, parts[1].utf8.count == 2 else { return "FR" }
    let letters = parts[1].uppercased().utf8.map { $0 }
    return CountryCodes.has(letters[0], letters[1]) ? parts[1].uppercased() : "FR"
  }

  private static let registry: [(kind: String, make: @Sendable (Setup) -> any ValueJudge)] = [
    ("siren", { _ in SIREN() }),
    ("siret", { _ in SIRET() }),
    ("vat-number", { VATNumber(region: $0.region) }),
    ("rna", { _ in RNA() }),
    ("activity", { _ in ActivityCode() }),
    ("naf", { _ in ActivityCode() }),
    ("legal-category", { _ in LegalCategory() }),
    ("iban", { _ in IBAN() }),
    ("bic", { _ in BIC() }),
    ("luhn", { _ in Luhn() }),
    ("date", { dates($0) }),
    ("amount", { AmountJudge(style: AmountStyle(locale: $0.locale)) }),
    ("number", { NumberJudge(style: AmountStyle(locale: $0.locale)) }),
    ("boolean", { _ in BooleanJudge() }),
    ("phone", { PhoneJudge(region: $0.region) }),
    ("email", { _ in EmailJudge() }),
    ("postcode", { Postcode(region: $0.region) }),
    ("country", { _ in CountryJudge() }),
    ("currency", { _ in CurrencyJudge() }),
    ("language", { _ in LanguageJudge() }),
    ("person", { PersonJudge($0.library) }),
    ("company", { CompanyJudge($0.library) }),
    ("address", { AddressJudge($0.library) }),
    ("civility", { _ in CivilityJudge() }),
    ("first-name", { FirstNameJudge($0.library) }),
    ("last-name", { LastNameJudge($0.library) }),
    ("sex", { _ in SexJudge() }),
    ("legal-form", { LegalFormJudge($0.library) }),
    ("city", { CityJudge($0.library) }),
    ("commune", { CommuneJudge($0.library) }),
  ]

  private static func dates(_ setup: Setup) -> any ValueJudge {
    if let epoch = setup.epoch { return SerialDate(epoch: epoch) }
    return DateJudge(order: DateOrder(locale: setup.locale))
  }
}
