/// Ireland, VAT number: seven digits and one or two letters, or of old a digit, a letter or sign, five digits, a letter.
///
/// Valid: `IE7434913OA`, `IE5J33501H`. Refused: `IE5837350E`.
enum IrishVAT: NationalVAT {
  static let prefix: StaticString = "IE"
  static let separators: Compact.Separators = [.space, .dash, .signs]

  static func fault(_ number: Compact) -> Cause {
    guard number.count == 8 || number.count == 9 else { return .wrongLength }
    guard number.areDigits(0..<1), number.areDigits(2..<7), Plain.isLetter(number[7]) else {
      return .malformed
    }
    if number.count == 9, !Plain.isLetter(number[8]) { return .malformed }
    if number[8] > 0x57 { return .malformed }
    var sum = 0
    if number.areDigits(0..<7) {
      sum = number.weighted("8765432")
      if number.count == 9 { sum += 9 * (number[8] == 0x57 ? 0 : Int(number[8]) - 0x40) }
    } else {
      let isSecond = Plain.isLetter(number[1]) || number[1] == 0x2B || number[1] == 0x2A
      guard isSecond, number.count == 8 else { return .malformed }
      sum = number.weighted(from: 2, "76543") + 2 * number.digit(0)
    }
    let check = sum % 23
    return number[7] == (check == 0 ? 0x57 : UInt8(truncatingIfNeeded: 0x40 + check))
      ? .none : .checkDigit
  }
}
