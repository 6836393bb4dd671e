/// Slovakia, IČ DPH: ten digits that divide by eleven, or the birth number of a person.
///
/// The first digit is not 0; the third is 2, 3, 4, 7, 8 or 9. Valid: `SK8623866867`. Refused: `SK1291733877`.
enum SlovakVAT: NationalVAT {
  static let prefix: StaticString = "SK"

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 10)
    guard form == .none else { return form }
    if CzechVAT.birthNumberFault(number) == .none { return .none }
    guard number.digit(0) != 0, [2, 3, 4, 7, 8, 9].contains(number.digit(2)) else {
      return .malformed
    }
    return number.number(0..<10) % 11 == 0 ? .none : .checkDigit
  }
}
