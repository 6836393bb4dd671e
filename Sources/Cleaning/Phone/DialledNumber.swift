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
    let length = count &- zeros
    switch (hasPlus, zeros, length) {
    case (false, 1, 9): return (value, .none, false)
    case (false, 0, 9): return (value, .zeroLost, false)
    case (true, 0, 11...13), (false, 2, 11...13): break
    case (false, 0, 11...12), (_, 1, 11...12): break
    default: return nil
    }
    let heads: UInt64
    switch length {
    case 11: heads = 33
    // +33 (0)6 12 34 56 78
    case 12: heads = 330
    // +33 (0)06 12 34 56 78
    default: heads = value / 1_000_000_000 == 3333 ? 3333 : 3300
    }
    guard value / 1_000_000_000 == heads else { return nil }
    let digits = value &- heads &* 1_000_000_000
    guard digits >= 100_000_000 else { return nil }
    let isSound = zeros != 1 && (hasPlus || zeros == 2)
    return (digits, isSound ? .none : .prefixMissing, true)
  }

  /// The nine digits behind the zero of the first ten of twelve.
  var leadingDigits: UInt64 { value / 100 }

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
