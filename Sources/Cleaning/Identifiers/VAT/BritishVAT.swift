/// The United Kingdom and, under `XI`, Northern Ireland: nine digits, twelve for a branch, or `GD`/`HA` and three digits.
///
/// The weighted sum leaves 0 by 97; numbers from 100 000 000 up may also leave 42 or 55 (the series of 2010).
/// Valid: `GB914200669`. Refused: `GB737990125`.
enum BritishVAT: NationalVAT {
  static let prefix: StaticString = "GB"
  static let separators: Compact.Separators = [.space, .dash, .dot]

  static func fault(_ number: Compact) -> Cause {
    if number.count == 5 {
      guard number.areDigits(2..<5) else { return .malformed }
      let body = number.number(2..<5)
      if number.begins(with: "GD") { return body < 500 ? .none : .unknownCode }
      if number.begins(with: "HA") { return body >= 500 ? .none : .unknownCode }
      return .malformed
    }
    guard number.isAllDigits else { return .malformed }
    guard number.count == 9 || number.count == 12 else { return .wrongLength }
    let rest = (number.weighted("8765432A1")) % 97
    if rest == 0 { return .none }
    return number.number(0..<3) >= 100 && (rest == 42 || rest == 55) ? .none : .checkDigit
  }
}
