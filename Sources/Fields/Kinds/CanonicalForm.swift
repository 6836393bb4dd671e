/// Whether a value stands in the canonical form of its kind.
///
/// What leaves `clean` is in that form or as the source wrote it, and only what was proved is brought to it: behind `clean` the
/// form tells a proved value from one that a person must look at. By itself it proves nothing.
public enum CanonicalForm {
  /// Whether `value` has the form of `kind`; `nil` for kinds whose values have no form of their own, as names and notes.
  public static func holds(_ value: Span<UInt8>, of kind: Kind) -> Bool? {
    switch kind {
    case .siren: digits(value, 9...9)
    case .siret: digits(value, 14...14)
    case .postcode: digits(value, 5...5)
    case .phone: phone(value)
    case .email: email(value)
    case .date: date(value)
    case .vatNumber: code(value, 4...16, letters: 2)
    case .iban: code(value, 15...34, letters: 2)
    case .bic: code(value, 8...11, letters: 6)
    case .country: code(value, 2...2, letters: 2)
    case .currency: code(value, 3...3, letters: 3)
    case .activity: value.count == 6 && value[2] == 0x2E && isCapital(value[5])
    case .legalCategory: digits(value, 4...4)
    case .sex: value.count == 1 && (value[0] == 0x46 || value[0] == 0x4D)
    default: nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  private static func digits(_ value: Span<UInt8>, _ count: ClosedRange<Int>, from: Int = 0) -> Bool
  {
    guard count.contains(value.count - from) else { return false }
    for index in from..<value.count where !isDigit(value[index]) { return false }
    return true
  }

  /// E.164: a plus, then 6 to 15 digits.
  private static func phone(_ value: Span<UInt8>) -> Bool {
    value.count > 1 && value[0] == 0x2B && digits(value, 6...15, from: 1)
  }

  /// One `@` with something before it and a domain with a point behind it; no blank.
  private static func email(_ value: Span<UInt8>) -> Bool {
    var at = -1
    var lastDot = -1
    for index in 0..<value.count {
      switch value[index] {
      case 0x40:
        if at >= 0 { return false }
        at = index
      case 0x2E: lastDot = index
      case 0...0x20: return false
      default: break
      }
    }
    return at > 0 && lastDot > at + 1 && lastDot < value.count - 1
  }

  /// `2026-11-23`.
  private static func date(_ value: Span<UInt8>) -> Bool {
    guard value.count == 10, value[4] == 0x2D, value[7] == 0x2D else { return false }
    for index in 0..<10 where index != 4 && index != 7 && !isDigit(value[index]) { return false }
    return true
  }

  /// Capitals and digits, the first ones capitals.
  private static func code(_ value: Span<UInt8>, _ count: ClosedRange<Int>, letters: Int) -> Bool {
    guard count.contains(value.count) else { return false }
    for index in 0..<value.count {
      let isLetter = isCapital(value[index])
      guard isLetter || (index >= letters && isDigit(value[index])) else { return false }
    }
    return true
  }
}
