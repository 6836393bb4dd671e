/// The sum of Hans Peter Luhn, which guards SIREN, SIRET, payment cards and many client codes.
///
/// From the right, every second digit is doubled, the digits of all are added, and the sum must divide by ten.
/// - Source: ISO/IEC 7812-1, annex B.
public enum LuhnSum {
  /// Whether the sum of these ASCII digits divides by ten; O(digits).
  @inlinable public static func holds(_ digits: Span<UInt8>) -> Bool {
    var sum: UInt = 0
    var doubles = digits.count & 1 == 0
    for index in 0..<digits.count {
      sum &+= part(UInt(digits[index] &- 0x30), doubles)
      doubles.toggle()
    }
    return sum % 10 == 0
  }

  /// Whether the sum of the digits of `number` divides by ten; leading zeros count for nothing. O(digits).
  public static func holds(_ number: UInt64) -> Bool {
    var sum: UInt = 0
    var rest = number
    var doubles = false
    while rest > 0 {
      sum &+= part(UInt(rest % 10), doubles)
      rest /= 10
      doubles.toggle()
    }
    return sum % 10 == 0
  }

  /// What one digit adds.
  @inlinable @inline(__always)
  static func part(_ digit: UInt, _ doubles: Bool) -> UInt {
    guard doubles else { return digit }
    return digit > 4 ? digit &* 2 &- 9 : digit &* 2
  }
}
