/// Greece, ΑΦΜ: nine digits; its prefix is `EL`, though the country's code is `GR`.
///
/// The eight digits of old get their leading zero. Valid: `EL993419630`. Refused: `EL921705638`.
enum GreekVAT: NationalVAT {
  static let prefix: StaticString = "EL"
  static let separators: Compact.Separators = [.space, .dash, .dot, .slash, .colon]

  static func modern(_ number: Compact) -> Compact {
    guard number.count == 8 else { return number }
    var whole = number
    whole.prepend("0")
    return whole
  }

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 9)
    guard form == .none else { return form }
    guard !number.isAllZeros else { return .allZeros }
    var sum = 0
    for index in 0..<8 { sum = sum * 2 + number.digit(index) }
    return sum * 2 % 11 % 10 == number.digit(8) ? .none : .checkDigit
  }
}
