/// Phone numbers that people type where one is demanded: `06 00 00 00 00`, `01 11 11 11 11`, `0123456789`, `06 12 34 56 78`.
///
/// One of them may be somebody's own: it is left out and asked about, never taken for a contact.
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
    if subscriber == subscriber % 10 &* 11_111_111 { return true }
    switch subscriber {
    // `06 12 34 56 78`, `06 01 02 03 04`.
    case 12_345_678, 1_020_304: return true
    // `01 23 45 67 89`, `01 02 03 04 05`, `09 87 65 43 21`.
    default: return [123_456_789, 102_030_405, 987_654_321].contains(national)
    }
  }

  /// Whether a number of another country ends in one digit seven times.
  private static func endsInOneDigit(_ digits: UInt64) -> Bool {
    let end = digits % 10_000_000
    return end == end % 10 &* 1_111_111
  }
}
