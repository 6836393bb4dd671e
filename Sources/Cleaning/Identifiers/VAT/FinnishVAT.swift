/// Finland, arvonlisäveronumero: the eight digits of the Y-tunnus, whose weighted sum divides by eleven.
///
/// Valid: `FI32717399`. Refused: `FI31214751`.
enum FinnishVAT: NationalVAT {
  static let prefix: StaticString = "FI"

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 8)
    guard form == .none else { return form }
    return number.weighted("79A58421") % 11 == 0 ? .none : .checkDigit
  }
}
