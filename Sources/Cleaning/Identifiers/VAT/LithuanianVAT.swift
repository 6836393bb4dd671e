/// Lithuania, PVM mokėtojo kodas: nine digits for firms, twelve for temporary payers; the last but one is 1.
///
/// Valid: `LT880754618`. Refused: `LT297847635718`.
enum LithuanianVAT: NationalVAT {
  static let prefix: StaticString = "LT"

  static func fault(_ number: Compact) -> Cause {
    guard number.isAllDigits else { return .malformed }
    guard number.count == 9 || number.count == 12 else { return .wrongLength }
    guard number.digit(number.count - 2) == 1 else { return .unknownCode }
    var check = sum(number, 0) % 11
    if check == 10 { check = sum(number, 2) % 11 % 10 }
    return check == number.digit(number.count - 1) ? .none : .checkDigit
  }

  private static func sum(_ number: Compact, _ shift: Int) -> Int {
    var sum = 0
    for index in 0..<number.count - 1 { sum += (1 + (index + shift) % 9) * number.digit(index) }
    return sum
  }
}
