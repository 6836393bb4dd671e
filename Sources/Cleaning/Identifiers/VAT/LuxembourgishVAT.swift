/// Luxembourg, numéro d'identification TVA: six digits and their rest by 89.
///
/// Valid: `LU23181862`. Refused: `LU92153987`.
enum LuxembourgishVAT: NationalVAT {
  static let prefix: StaticString = "LU"
  static let separators: Compact.Separators = [.space, .dash, .dot, .colon]

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 8)
    guard form == .none else { return form }
    return number.number(0..<6) % 89 == number.number(6..<8) ? .none : .checkDigit
  }
}
