/// Phone numbers that people type where one is demanded: `06 00 00 00 00`, `01 11 11 11 11`.
///
/// They are left out and asked about, never taken for a contact. A number that counts, `06 12 34 56 78`, may be somebody's own: it stays, and
/// so does `01 23 45 67 89`, which has the form of a number of Paris, but is told.
/// So may one that repeats another digit, `+41 44 444 44 44`: such numbers are bought by those who live by being called.
public enum FillerNumber {
  /// What a number may be.
  public enum Doubt: Sendable {
    /// Nobody's.
    case filler
    /// One digit over and over, which may be typed for want of a number or be bought for being easy to remember.
    case repeating
    /// `01 23 45 67 89`: the digits in their order, which may be typed for want of a number or be somebody's.
    case counting
    case none
  }

  /// Whether a number is nobody's, in its international form or as it is dialled in France.
  public static func holds(_ number: Span<UInt8>) -> Bool { doubt(about: number) == .filler }

  /// What a number may be, in its international form or as it is dialled in France.
  public static func doubt(about number: Span<UInt8>) -> Doubt {
    guard number.count <= 24 else { return .none }
    var digits: UInt64 = 0
    var count = 0
    var zeros = 0
    for place in 0..<number.count {
      let digit = number[place] &- 0x30
      guard digit < 10 else { continue }
      if count == zeros, digit == 0 { zeros += 1 }
      digits = digits &* 10 &+ UInt64(digit)
      count += 1
      if count > 15 { return .none }
    }
    let isWritten = number.count > 0 && number[0] == 0x2B || zeros == 2
    if isWritten {
      if digits / 1_000_000_000 == 33 { return french(UInt32(digits % 1_000_000_000)) }
      return count - zeros >= 10 ? foreign(digits) : .none
    }
    guard count == 10, zeros >= 1 else { return .none }
    return french(UInt32(digits % 1_000_000_000))
  }

  /// What the nine digits behind the zero, or behind `+33`, may be.
  private static func french(_ national: UInt32) -> Doubt {
    let subscriber = national % 100_000_000
    if national == 123_456_789 { return .counting }
    let digit = subscriber % 10
    guard subscriber == digit &* 11_111_111 else { return .none }
    // No number begins with 09 99 in France.
    return digit < 2 || national == 999_999_999 ? .filler : .repeating
  }

  /// What a number of another country may be: seven zeros or one digit from its calling code on are nobody's.
  private static func foreign(_ digits: UInt64) -> Doubt {
    let end = digits % 10_000_000
    guard end == end % 10 &* 1_111_111 else { return .none }
    return end == 0 || repeats(digits) ? .filler : .repeating
  }

  /// Whether all digits are the same.
  private static func repeats(_ digits: UInt64) -> Bool {
    var rest = digits / 10
    while rest > 0 {
      if rest % 10 != digits % 10 { return false }
      rest /= 10
    }
    return true
  }
}
