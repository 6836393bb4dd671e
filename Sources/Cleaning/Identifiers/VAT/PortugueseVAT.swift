/// Portugal, NIF: nine digits, not from 0, the last one a check digit.
///
/// Valid: `PT340892960`. Refused: `PT988495894`.
enum PortugueseVAT: NationalVAT {
  static let prefix: StaticString = "PT"
  static let separators: Compact.Separators = [.space, .dash, .dot]

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 9)
    guard form == .none else { return form }
    guard number.digit(0) != 0 else { return .malformed }
    return (11 - number.weighted("98765432") % 11) % 11 % 10 == number.digit(8)
      ? .none : .checkDigit
  }
}
