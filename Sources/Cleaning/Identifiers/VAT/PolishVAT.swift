/// Poland, NIP: ten digits; the last one is the weighted sum of the others by eleven.
///
/// Valid: `PL1719177709`. Refused: `PL1189445754`.
enum PolishVAT: NationalVAT {
  static let prefix: StaticString = "PL"

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 10)
    guard form == .none else { return form }
    return number.weighted("657234567") % 11 == number.digit(9) ? .none : .checkDigit
  }
}
