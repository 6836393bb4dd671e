/// A phone number as its nine national digits, whatever way it was written.
enum PhoneDigits {
  /// The nine last digits as a number, or 0 when there is no usable number or it is a filler such as 0600000000.
  ///
  /// `+33612345678`, `0033 6 12 34 56 78`, `06.12.34.56.78` and `612345678` give the same.
  static func number(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var digits: UInt64 = 0
    var count = 0
    for place in range {
      let byte = bytes[place]
      if byte >= 0x30 && byte <= 0x39 {
        digits = (digits &* 10 &+ UInt64(byte - 0x30)) % 1_000_000_000
        count += 1
      } else if byte == 0x78 || byte == 0x58 || byte == 0x2F || byte == 0x0A {
        break
      }
    }
    guard count >= 6, count <= 16 else { return 0 }
    let number = UInt32(digits)
    return isFiller(number) ? 0 : number
  }

  /// Whether the number is a mobile's: its national digits begin with 6 or 7.
  @inline(__always) static func isMobile(_ number: UInt32) -> Bool {
    let first = number / 100_000_000
    return first == 6 || first == 7
  }

  /// Whether two different numbers differ by one digit or by two digits that changed places.
  static func isNear(_ a: UInt32, _ b: UInt32) -> Bool {
    var left = a
    var right = b
    var differing = 0
    var firstPair: (UInt32, UInt32) = (0, 0)
    var lastPlace = -9
    var swapped = false
    for place in 0..<9 {
      let x = left % 10
      let y = right % 10
      left /= 10
      right /= 10
      guard x != y else { continue }
      differing += 1
      if differing == 1 {
        firstPair = (x, y)
      } else {
        swapped = differing == 2 && place == lastPlace + 1 && x == firstPair.1 && y == firstPair.0
      }
      if differing > 2 { return false }
      lastPlace = place
    }
    return differing == 1 || swapped
  }

  /// Whether the number holds four different digits at least: what is typed for want of a number mostly repeats few.
  static func isVaried(_ number: UInt32) -> Bool {
    var seen: UInt16 = 0
    var rest = number
    while rest > 0 {
      seen |= 1 << UInt16(rest % 10)
      rest /= 10
    }
    return seen.nonzeroBitCount >= 4
  }

  /// Numbers that people type where a number is demanded: one digit over and over, or counting.
  private static func isFiller(_ number: UInt32) -> Bool {
    let tail = number % 100_000_000
    let digit = tail % 10
    if tail == digit &* 11_111_111 { return true }
    return [
      12_345_678, 123_456_789, 10_203_040, 2_030_405, 102_030_405, 601_020_304, 23_456_789,
      612_345_678,
    ]
    .contains(number)
  }
}
