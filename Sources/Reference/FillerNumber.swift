/// Phone numbers that people type where one is demanded: `06 00 00 00 00`, `01 11 11 11 11`.
///
/// They are left out and asked about, never taken for a contact. A number that counts, `06 12 34 56 78`, may be somebody's own: it stays.
public enum FillerNumber {
  /// Whether a number is such a one, in its international form or as it is dialled in France.
  public static func holds(_ number: Span<UInt8>) -> Bool {
    guard number.count <= 24 else { return false }
    var digits: UInt64 = 0
    var count = 0
    var zeros = 0
    for place in 0..<number.count {
      let digit = number[place] &- 0x30
      guard digit < 10 else { continue }
      if count == zeros, digit == 0 { zeros += 1 }
      digits = digits &* 10 &+ UInt64(digit)
      count += 1
      if count > 15 { return false }
    }
    let isWritten = number.count > 0 && number[0] == 0x2B || zeros == 2
    if isWritten {
      if digits / 1_000_000_000 == 33 { return isFrench(UInt32(digits % 1_000_000_000)) }
      return count - zeros >= 10 && endsInOneDigit(digits)
    }
    return count == 10 && zeros >= 1 && isFrench(UInt32(digits % 1_000_000_000))
  }

  /// Whether the nine digits behind the zero, or behind `+33`, are such a number.
  public static func isFrench(_ national: UInt32) -> Bool {
    let subscriber = national % 100_000_000
    return subscriber == subscriber % 10 &* 11_111_111
  }

  /// Whether a number of another country ends in one digit seven times.
  private static func endsInOneDigit(_ digits: UInt64) -> Bool {
    let end = digits % 10_000_000
    return end == end % 10 &* 1_111_111
  }
}
