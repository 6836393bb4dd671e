/// Slovenia, identifikacijska številka za DDV: eight digits, not from 0, the last one a check digit.
///
/// Valid: `SI59534281`. Refused: `SI41500387`.
enum SlovenianVAT: NationalVAT {
  static let prefix: StaticString = "SI"

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 8)
    guard form == .none else { return form }
    guard number.digit(0) != 0 else { return .malformed }
    let check = 11 - number.weighted("8765432") % 11
    return (check == 10 ? 0 : check) == number.digit(7) ? .none : .checkDigit
  }
}
