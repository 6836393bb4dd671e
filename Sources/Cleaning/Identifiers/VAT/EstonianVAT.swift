/// Estonia, käibemaksukohustuslase number: nine digits whose weighted sum divides by ten.
///
/// Valid: `EE108739309`. Refused: `EE105995334`.
enum EstonianVAT: NationalVAT {
  static let prefix: StaticString = "EE"
  static let separators: Compact.Separators = [.space]

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 9)
    guard form == .none else { return form }
    return number.weighted("371371371") % 10 == 0 ? .none : .checkDigit
  }
}
