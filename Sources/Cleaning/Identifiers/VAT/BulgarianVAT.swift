/// Bulgaria, Идентификационен номер по ДДС: nine digits for firms, ten for persons, foreigners and others.
///
/// Valid: `BG724377931`. Refused: `BG724377932`.
enum BulgarianVAT: NationalVAT {
  static let prefix: StaticString = "BG"
  static let separators: Compact.Separators = [.space, .dash, .dot]

  static func fault(_ number: Compact) -> Cause {
    guard number.isAllDigits else { return .malformed }
    switch number.count {
    case 9: return firm(number) ? .none : .checkDigit
    case 10: return person(number) || foreigner(number) || other(number) ? .none : .checkDigit
    default: return .wrongLength
    }
  }

  private static func firm(_ number: Compact) -> Bool {
    var check = number.weighted("12345678") % 11
    if check == 10 {
      check = 0
      for index in 0..<8 { check += (index + 3) * number.digit(index) }
      check = check % 11 % 10
    }
    return check == number.digit(8)
  }

  private static func person(_ number: Compact) -> Bool {
    var year = 1900 + number.number(0..<2)
    var month = number.number(2..<4)
    if month > 40 {
      year += 100
      month -= 40
    } else if month > 20 {
      year -= 100
      month -= 20
    }
    guard Checksums.isDay(year, month, number.number(4..<6)) else { return false }
    return number.weighted("2485A9736") % 11 % 10 == number.digit(9)
  }

  private static func foreigner(_ number: Compact) -> Bool {
    number.weighted("LJHDB9731") % 10 == number.digit(9)
  }

  private static func other(_ number: Compact) -> Bool {
    (11 - number.weighted("432765432") % 11) % 11 == number.digit(9)
  }
}
