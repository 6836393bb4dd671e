/// Hungary, közösségi adószám: eight digits whose weighted sum divides by ten.
///
/// Valid: `HU27251993`. Refused: `HU37544753`.
enum HungarianVAT: NationalVAT {
  static let prefix: StaticString = "HU"

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 8)
    guard form == .none else { return form }
    return number.weighted("97319731") % 10 == 0 ? .none : .checkDigit
  }
}
