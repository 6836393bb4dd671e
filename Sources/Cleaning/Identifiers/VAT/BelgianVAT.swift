/// Belgium, numéro d'entreprise: ten digits from `0` or `1`; the first eight and the last two add up to a multiple of 97.
///
/// The nine digits of before 2008 get their leading zero. Valid: `BE0570875979`. Refused: `BE0570875978`.
enum BelgianVAT: NationalVAT {
  static let prefix: StaticString = "BE"
  static let separators: Compact.Separators = [.space, .dash, .dot, .slash]

  static func modern(_ number: Compact) -> Compact {
    guard number.count == 9 else { return number }
    var whole = number
    whole.prepend("0")
    return whole
  }

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 10)
    guard form == .none else { return form }
    guard number.digit(0) <= 1, !number.isAllZeros else { return .malformed }
    return (number.number(0..<8) + number.number(8..<10)) % 97 == 0 ? .none : .checkDigit
  }
}
