/// Germany, Umsatzsteuer-Identifikationsnummer: nine digits, not from 0, the last one by ISO/IEC 7064 mod 11,10.
///
/// Valid: `DE659912687`. Refused: `DE295724356`.
enum GermanVAT: NationalVAT {
  static let prefix: StaticString = "DE"
  static let separators: Compact.Separators = [.space, .dash, .dot, .slash, .comma]

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 9)
    guard form == .none else { return form }
    guard number.digit(0) != 0 else { return .malformed }
    return Checksums.hybridMod11(number) ? .none : .checkDigit
  }
}
