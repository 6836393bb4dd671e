/// Romania, cod de înregistrare în scopuri de TVA: two to ten digits, or the thirteen of a personal number.
///
/// Valid: `RO5542707909`, `RO60`. Refused: `RO92255921`.
enum RomanianVAT: NationalVAT {
  static let prefix: StaticString = "RO"

  static func fault(_ number: Compact) -> Cause {
    guard number.isAllDigits, number.digit(0) != 0 else { return .malformed }
    if number.count == 13 { return personFault(number) }
    guard number.count >= 2, number.count <= 10 else { return .wrongLength }
    let weights = [7, 5, 3, 2, 1, 7, 5, 3, 2]
    let shift = 10 - number.count
    var sum = 0
    for index in 0..<number.count - 1 { sum += weights[shift + index] * number.digit(index) }
    return sum * 10 % 11 % 10 == number.digit(number.count - 1) ? .none : .checkDigit
  }

  /// Cod numeric personal: sex and century, date of birth, county, serial, check digit.
  private static func personFault(_ number: Compact) -> Cause {
    let centuries = [1900, 1900, 1900, 1800, 1800, 2000, 2000, 2000, 2000, 1900]
    let year = centuries[number.digit(0)] + number.number(1..<3)
    guard Checksums.isDay(year, number.number(3..<5), number.number(5..<7)) else {
      return .impossibleDate
    }
    let county = number.number(7..<9)
    guard (1...48).contains(county) || [51, 52, 70, 80, 81, 82, 83].contains(county) else {
      return .unknownCode
    }
    let check = number.weighted("279146358279") % 11
    return (check == 10 ? 1 : check) == number.digit(12) ? .none : .checkDigit
  }
}
