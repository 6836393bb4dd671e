import Fields
public import Pipelines

/// Every rule that `clean` may name, and the rules that a field gets when the pipeline says nothing.
public enum RuleBook {
  /// The rules, in the order of the manual.
  public static let rules: [any Rule.Type] = [
    Trim.self, Redact.self,
    SirenRule.self, SiretRule.self, VATNumberRule.self, RNARule.self, ActivityRule.self,
    IBANRule.self, BICRule.self,
    DateRule.self, AmountRule.self, NumberRule.self, BooleanRule.self,
    PhoneRule.self, EmailRule.self, PostcodeRule.self,
    CountryRule.self, CurrencyRule.self, LanguageRule.self,
  ]

  /// The rule called `name`, or `nil`.
  static func rule(_ name: String) -> (any Rule.Type)? { rules.first { $0.name == name } }

  /// What cleans a field of this kind by default; `nil` leaves the value as it is.
  static func standard(_ kind: Kind, locale: String) -> (any ColumnCleaner)? {
    // Post codes are cleaned together with their towns, see `TownCells`; notes keep their lines.
    if kind == .postcode { return Trim() }
    if kind == .note || kind == .text { return FreeText(keepLineBreaks: kind == .note) }
    if let judge = Normalizers.make(kind: kind.rawValue, locale: locale) as? any ColumnJudge {
      return JudgeCleaner(judge: judge)
    }
    return Trim()
  }
}
