/// Austria, Umsatzsteuer-Identifikationsnummer: `U` and eight digits, the last one a check digit.
///
/// Valid: `ATU76250744`. Refused: `ATU76250745`.
enum AustrianVAT: NationalVAT {
  static let prefix: StaticString = "AT"
  static let separators: Compact.Separators = [.space, .dash, .dot, .slash]

  static func fault(_ number: Compact) -> Cause {
    guard number[0] == 0x55, number.areDigits(1..<number.count) else { return .malformed }
    guard number.count == 9 else { return .wrongLength }
    var sum = 4
    for index in 1...7 {
      let digit = number.digit(index)
      sum += index % 2 == 1 ? digit : digit / 5 + digit * 2 % 10
    }
    return (10 - sum % 10) % 10 == number.digit(8) ? .none : .checkDigit
  }
}
