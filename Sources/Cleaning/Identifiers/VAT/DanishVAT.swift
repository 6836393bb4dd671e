/// Denmark, CVR-nummer: eight digits whose weighted sum divides by eleven.
///
/// Valid: `DK86175037`. Refused: `DK86175038`.
enum DanishVAT: NationalVAT {
  static let prefix: StaticString = "DK"
  static let separators: Compact.Separators = [.space, .dash, .dot, .slash, .comma, .colon]

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 8)
    guard form == .none else { return form }
    guard number.digit(0) != 0 else { return .malformed }
    return number.weighted("27654321") % 11 == 0 ? .none : .checkDigit
  }
}
