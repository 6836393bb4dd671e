import Reference

/// France and Monaco, numéro de TVA intracommunautaire: a key of two characters and the SIREN.
///
/// `key = (12 + 3 × (siren mod 97)) mod 97`; keys with a letter (neither I nor O) follow a second rule. The SIREN carries a Luhn
/// digit of its own, but Monaco's numbers, from `000`, are not SIRENs. Valid: `FR40303265045`, `FRK5283898906`.
/// Refused: `FR41303265045`, `FR00000000000`.
/// - Source: Code général des impôts, annexe II, art. 242 nonies A, and annexe III, art. 289 H.
enum FrenchVAT: NationalVAT {
  static let prefix: StaticString = "FR"
  static let separators: Compact.Separators = [.space, .dash, .dot]

  static func fault(_ number: Compact) -> Cause {
    guard number.count > 2, number.areDigits(2..<number.count), isKey(number[0]), isKey(number[1])
    else { return .malformed }
    guard number.count == 11 else { return .wrongLength }
    let siren = number.dropping(2)
    if siren.isAllZeros { return .allZeros }
    if !siren.begins(with: "000") {
      let fault = SIREN.fault(siren)
      if fault != .none { return fault }
    }
    return keyHolds(number) ? .none : .checkDigit
  }

  /// Whether the value is exactly `FR` and eleven digits that hold, the SIREN not from `000`.
  @inline(__always)
  static func isPlain(_ value: Span<UInt8>) -> Bool {
    guard value.count == 13, value[0] == 0x46, value[1] == 0x52 else { return false }
    var key = 0
    var siren = 0
    for index in 2..<13 {
      guard Plain.isDigit(value[index]) else { return false }
      let digit = Int(value[index] &- 0x30)
      if index < 4 { key = key * 10 + digit } else { siren = siren * 10 + digit }
    }
    return siren >= 1_000_000 && (12 + 3 * (siren % 97)) % 97 == key
      && LuhnSum.holds(value.extracting(4..<13))
  }

  private static func isKey(_ byte: UInt8) -> Bool {
    Plain.isDigit(byte) || (Plain.isLetter(byte) && byte != 0x49 && byte != 0x4F)
  }

  private static func keyHolds(_ number: Compact) -> Bool {
    let siren = number.number(2..<11)
    if number.areDigits(0..<2) {
      return (12 + 3 * (siren % 97)) % 97 == number.number(0..<2)
    }
    let first = rank(number[0])
    let second = rank(number[1])
    let check = number.digit(0) < 10 ? first * 24 + second - 10 : first * 34 + second - 100
    return (siren + 1 + check / 11) % 11 == (check % 11 + 11) % 11
  }

  /// The place among the 34 characters of a key: the digits, then the letters without I and O.
  private static func rank(_ byte: UInt8) -> Int {
    let value = Int(Plain.value(byte))
    return value > 24 ? value - 2 : value > 18 ? value - 1 : value
  }

  /// The two digits in front of a SIREN.
  static func key(ofSIREN siren: Int) -> Int { (12 + 3 * (siren % 97)) % 97 }
}
