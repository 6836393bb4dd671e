import Reference

/// Sweden, momsregistreringsnummer: the ten digits of the organisation number, Luhn, and `01`.
///
/// Valid: `SE786505495601`. Refused: `SE562850309701`.
enum SwedishVAT: NationalVAT {
  static let prefix: StaticString = "SE"
  static let separators: Compact.Separators = [.space, .dash, .dot]

  static func fault(_ number: Compact) -> Cause {
    guard number.isAllDigits else { return .malformed }
    guard number.count == 12 else { return .wrongLength }
    guard number.number(10..<12) == 1 else { return .malformed }
    return number.withSpan { LuhnSum.holds($0.extracting(0..<10)) } ? .none : .checkDigit
  }
}
