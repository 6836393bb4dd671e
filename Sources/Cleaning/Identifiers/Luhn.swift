import Reference
public import Tables

/// The check digit of Hans Peter Luhn, which guards SIREN, SIRET, payment cards and many client codes.
///
/// From the right, every second digit is doubled, the digits of all are added, and the sum must divide by ten.
/// `79927398713` holds, `79927398710` does not.
/// - Source: ISO/IEC 7812-1, annex B.
public struct Luhn: ColumnJudge {
  /// A judge of any number with a Luhn digit.
  public init() {}

  /// Accepts digits only, of any length up to 64.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let digits = value.extracting(range)
    for index in 0..<digits.count where !Plain.isDigit(digits[index]) {
      return Placeholder.ruling(digits, else: .malformed)
    }
    guard LuhnSum.holds(digits) else { return .rejected(.checkDigit) }
    out.write(digits)
    return .ok
  }
}
