/// Norway, organisasjonsnummer: nine digits, the last one a check digit, and `MVA` for those who owe the tax.
///
/// Valid: `NO159881881MVA`. Refused: `NO362237234MVA`.
enum NorwegianVAT: NationalVAT {
  static let prefix: StaticString = "NO"
  static let separators: Compact.Separators = [.space]

  static func fault(_ number: Compact) -> Cause {
    guard number.count == 12 else { return .wrongLength }
    guard number.areDigits(0..<9), number[9] == 0x4D, number[10] == 0x56, number[11] == 0x41 else {
      return .malformed
    }
    return (number.weighted("32765432") + number.digit(8)) % 11 == 0 ? .none : .checkDigit
  }
}
