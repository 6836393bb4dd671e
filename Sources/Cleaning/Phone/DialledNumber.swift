/// The digits of a number as it was typed, and whether a plus stands before them.
struct DialledNumber {
  private(set) var hasPlus = false
  private(set) var value: UInt64 = 0
  private(set) var count = 0
  /// How many zeros lead.
  private(set) var zeros = 0

  /// Reads digits with spaces, dots, dashes, slashes and brackets between them; `nil` when anything else stands there.
  @inline(__always)
  init?(_ text: Span<UInt8>) {
    var index = 0
    let end = text.count
    guard end <= 40 else { return nil }
    while index < end {
      let byte = text[index]
      index &+= 1
      let digit = byte &- 0x30
      if digit < 10 {
        if value == 0, digit == 0 { zeros &+= 1 }
        value = value &* 10 &+ UInt64(digit)
        count &+= 1
        if count > 15 { return nil }
        continue
      }
      switch byte {
      case 0x20, 0x2E, 0x2D, 0x28, 0x29, 0x2F: continue
      case 0x2B:
        if count > 0 || hasPlus { return nil }
        hasPlus = true
      case 0xC2 where index < end && text[index] == 0xA0: index &+= 1
      case 0xE2 where index &+ 1 < end && text[index] == 0x80 && text[index &+ 1] == 0xAF:
        index &+= 2
      default: return nil
      }
    }
    if count == 0 { return nil }
  }

  /// The nine digits behind `0` or `33` of a number of the French plan, with what was amiss in its writing; `nil` when it has another form.
  @inline(__always)
  var french: (digits: UInt64, cause: Cause, isInternational: Bool)? {
    var number = value
    var length = count &- zeros
    switch (hasPlus, zeros, length) {
    case (false, 1, 9): return (number, .none, false)
    case (false, 0, 9): return (number, .zeroLost, false)
    case (true, 0, _), (false, 2, _): break
    case (false, 0, 11), (false, 0, 12): break
    default: return nil
    }
    let cause: Cause = hasPlus || zeros == 2 ? .none : .prefixMissing
    if length == 12 {
      // +33 (0)6 12 34 56 78
      guard number / 1_000_000_000 == 330 else { return nil }
      length = 11
      number = number &- 330_000_000_000
      return number < 100_000_000 ? nil : (number, cause, true)
    }
    guard length == 11, number / 1_000_000_000 == 33 else { return nil }
    number = number &- 33_000_000_000
    return number < 100_000_000 ? nil : (number, cause, true)
  }

  /// Calling code and nine digits of a number written with the code of an overseas territory; `nil` when it has another form.
  @inline(__always)
  var overseas: (place: Int, digits: UInt64)? {
    guard hasPlus || zeros == 2, count &- (hasPlus ? 0 : 2) == 12 else { return nil }
    if hasPlus && zeros > 0 { return nil }
    let digits = value % 1_000_000_000
    switch value / 1_000_000_000 {
    case 590: return (2, digits)
    case 594: return (3, digits)
    case 596: return (4, digits)
    case 262: return (5, digits)
    case 508: return (6, digits)
    default: return nil
    }
  }
}
