/// Croatia, OIB: eleven digits, the last one by ISO/IEC 7064 mod 11,10.
///
/// Valid: `HR22690105779`. Refused: `HR22690105770`.
enum CroatianVAT: NationalVAT {
  static let prefix: StaticString = "HR"

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 11)
    guard form == .none else { return form }
    return Checksums.hybridMod11(number) ? .none : .checkDigit
  }
}
