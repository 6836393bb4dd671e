/// Latvia, PVN reģistrācijas numurs: eleven digits; a firm's from 4 up, a person's with the date of birth or from `32`.
///
/// Valid: `LV49097523151`. Refused: `LV57864870239`.
enum LatvianVAT: NationalVAT {
  static let prefix: StaticString = "LV"

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 11)
    guard form == .none else { return form }
    if number.digit(0) > 3 {
      return number.weighted("91483A25761") % 11 == 3 ? .none : .checkDigit
    }
    if !number.begins(with: "32") {
      let year = 1800 + 100 * number.digit(6) + number.number(4..<6)
      guard Checksums.isDay(year, number.number(2..<4), number.number(0..<2)) else {
        return .impossibleDate
      }
    }
    return (1 + number.weighted("A584216379")) % 11 % 10 == number.digit(10) ? .none : .checkDigit
  }
}
