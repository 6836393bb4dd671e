/// The Netherlands, btw-identificatienummer: nine digits, `B` and two digits.
///
/// Firms: the first nine digits hold the eleven test. Sole traders since 2020: the whole, with `NL`, leaves 1 by 97.
/// Valid: `NL399422407B92`. Refused: `NL787791071B03`.
enum DutchVAT: NationalVAT {
  static let prefix: StaticString = "NL"
  static let separators: Compact.Separators = [.space, .dash, .dot]

  /// Gives the first part the leading zeros that it lost.
  static func modern(_ number: Compact) -> Compact {
    guard number.count < 12, number.count > 3, number[number.count - 3] == 0x42 else {
      return number
    }
    var whole = number
    while whole.count < 12 { whole.prepend("0") }
    return whole
  }

  static func fault(_ number: Compact) -> Cause {
    guard number.count == 12 else { return .wrongLength }
    guard number.areDigits(0..<9), number[9] == 0x42, number.areDigits(10..<12),
      number.number(0..<9) > 0, number.number(10..<12) > 0
    else { return .malformed }
    if (number.weighted("98765432") - number.digit(8)) % 11 == 0 { return .none }
    var rest = 2321
    for index in 0..<9 { rest = (rest * 10 + number.digit(index)) % 97 }
    rest = (rest * 100 + 11) % 97
    rest = (rest * 100 + number.number(10..<12)) % 97
    return rest == 1 ? .none : .checkDigit
  }
}
