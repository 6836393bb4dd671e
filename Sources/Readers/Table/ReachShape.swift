/// Knows a cell, or a whole line, that is one phone number in groups, as people write it.
///
/// ```
/// 06 12 34 56 78      (0)6-12-34-56-78
/// 06.12.34.56.78      +33 (0)6 12 34 56 78
/// 0485/12.34.56       0033 6 12 34 56 78
/// ```
/// - Source: ITU-T E.123 for the groups; E.164 for fifteen digits at most.
enum ReachShape {
  /// Whether a text is one phone number and nothing else: a zero or the sign of a country first, in groups of digits.
  ///
  /// Digits without groups say nothing: they number anything. O(length).
  static func isPhone(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 9, range.count <= 30 else { return false }
    var digits = 0
    var groups = 0
    var longest = 0
    var group = 0
    var first = (UInt8(0), UInt8(0))
    var at = range.lowerBound
    let isInternational = text[at] == 0x2B
    if isInternational { at += 1 }
    while at < range.upperBound {
      let byte = text[at]
      if byte &- 0x30 < 10 {
        if digits == 0 { first.0 = byte } else if digits == 1 { first.1 = byte }
        digits += 1
        group += 1
        if group == 1 { groups += 1 }
        longest = max(longest, group)
      } else if let length = betweenLength(text, at, range.upperBound),
        at > range.lowerBound || byte == 0x28
      {
        group = 0
        at += length
        continue
      } else {
        return false
      }
      at += 1
    }
    guard groups >= 3, groups <= 8, longest <= 6, digits <= 15 else { return false }
    if isInternational || first == (0x30, 0x30) { return digits >= 9 }
    return first.0 == 0x30 && first.1 != 0x30 && (9...12).contains(digits)
  }

  /// Whether a cell is one phone number and nothing else.
  static func isPhone(_ cell: [UInt8]) -> Bool {
    var low = 0
    var high = cell.count
    while low < high, cell[low] == 0x20 { low += 1 }
    while high > low, cell[high - 1] == 0x20 { high -= 1 }
    return isPhone(cell.span, low..<high)
  }

  /// The length of what may stand between two groups: a space of any kind, `.`, `-`, `/`, a parenthesis.
  private static func betweenLength(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Int? {
    switch text[at] {
    case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F: 1
    case 0xC2 where at + 1 < end && text[at + 1] == 0xA0: 2
    case 0xE2
    where at + 2 < end && text[at + 1] == 0x80 && [0xAF, 0x91, 0x93].contains(text[at + 2]): 3
    default: nil
    }
  }
}
