/// Malta, VAT registration number: eight digits, not from 0, whose weighted sum divides by 37.
///
/// Valid: `MT15231630`. Refused: `MT85069842`.
enum MalteseVAT: NationalVAT {
  static let prefix: StaticString = "MT"

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 8)
    guard form == .none else { return form }
    guard number.digit(0) != 0 else { return .malformed }
    return number.weighted("346789A1") % 37 == 0 ? .none : .checkDigit
  }
}
