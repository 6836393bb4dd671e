import Fields
public import Pipelines

/// Every rule that `clean` may name, and the rules that a field gets when the pipeline says nothing.
public enum RuleBook {
  /// The rules, in the order of the manual.
  public static let rules: [any Rule.Type] = [
    Trim.self, Redact.self,
    PersonRule.self, CivilityRule.self, FirstNameRule.self, LastNameRule.self, SexRule.self,
    CompanyRule.self, LegalFormRule.self,
    AddressRule.self, CommuneRule.self, CityRule.self,
    SirenRule.self, SiretRule.self, VATNumberRule.self, RNARule.self, ActivityRule.self,
    LegalCategoryRule.self,
    IBANRule.self, BICRule.self, LuhnRule.self,
    DateRule.self, AmountRule.self, NumberRule.self, BooleanRule.self,
    PhoneRule.self, EmailRule.self, PostcodeRule.self, StreetRule.self,
    CountryRule.self, CurrencyRule.self, LanguageRule.self,
  ]

  /// The rule called `name`, or `nil`.
  static func rule(_ name: String) -> (any Rule.Type)? { rules.first { $0.name == name } }

  /// What cleans a field of this kind by default; `nil` leaves the value as it is.
  static func standard(_ kind: Kind, locale: String) -> (any ColumnCleaner)? {
    // Post codes are cleaned together with their towns, see `TownCells`; notes keep their lines.
    if kind == .postcode { return Trim() }
    if kind == .note || kind == .text { return Trim(keepLineBreaks: kind == .note) }
    if let judge = Normalizers.make(
      kind: kind.rawValue, region: Normalizers.region(ofLocale: locale), locale: locale)
      as? any ColumnJudge
    {
      return JudgeCleaner(judge: judge)
    }
    return Trim()
  }

  /// What cleans a field that may hold several values; `nil` where its kind has one value a cell.
  static func list(_ kind: Kind, locale: String) -> (any ColumnCleaner)? {
    switch kind {
    case .phone:
      let judge = PhoneJudge(region: Normalizers.region(ofLocale: locale))
      return JudgeCleaner(judge: judge.forLists)
    case .email: return JudgeCleaner(judge: EmailJudge().forLists)
    default: return nil
    }
  }

  /// What cleans birth dates by default: two digits of a year never mean a year to come.
  static func birthDates(_ context: StepContext) -> any ColumnCleaner {
    let year = Int(context.asOf.prefix(4)) ?? 2029
    return JudgeCleaner(
      judge: DateJudge(order: DateOrder(locale: context.locale), pivot: year % 100))
  }
}
