/// Czechia, daňové identifikační číslo: eight digits for firms, nine or ten for persons, most of them a birth number.
///
/// Valid: `CZ042217226`. Refused: `CZ11984827`.
enum CzechVAT: NationalVAT {
  static let prefix: StaticString = "CZ"
  static let separators: Compact.Separators = [.space, .slash]

  static func fault(_ number: Compact) -> Cause {
    guard number.isAllDigits else { return .malformed }
    switch number.count {
    case 8:
      if number.digit(0) == 9 { return .malformed }
      let check = (11 - number.weighted("8765432") % 11) % 11
      return (check == 0 ? 1 : check) % 10 == number.digit(7) ? .none : .checkDigit
    case 9 where number.digit(0) == 6:
      let check = number.weighted(from: 1, "8765432") % 11
      return (8 - (10 - check) % 11 + 10) % 10 == number.digit(8) ? .none : .checkDigit
    case 9, 10: return birthNumberFault(number)
    default: return .wrongLength
    }
  }

  /// Rodné číslo: year, month (plus 50 for women, plus 20 since 2004), day, serial, and since 1954 a check digit.
  static func birthNumberFault(_ number: Compact) -> Cause {
    var year = 1900 + number.number(0..<2)
    if number.count == 9 {
      if year >= 1980 { year -= 100 }
      if year > 1953 { return .wrongLength }
    } else if year < 1954 {
      year += 100
    }
    let month = number.number(2..<4) % 50 % 20
    guard Checksums.isDay(year, month, number.number(4..<6)) else { return .impossibleDate }
    if number.count == 9 { return .none }
    return number.number(0..<9) % 11 % 10 == number.digit(9) ? .none : .checkDigit
  }
}
