/// Whether two byte strings differ by at most one edit: a byte put in, left out, changed, or two neighbours exchanged.
///
/// - Source: F. J. Damerau, CACM 7 (1964) 171–176: one such edit explains 80 % of misspellings.
enum OneEdit {
  /// Whether one edit at most makes `a` into `b`; O(length), without allocating.
  static func apart(_ bytes: [UInt8], _ aRange: Range<Int>, _ bRange: Range<Int>) -> Bool {
    var aStart = aRange.lowerBound
    var bStart = bRange.lowerBound
    var aEnd = aRange.upperBound
    var bEnd = bRange.upperBound
    let gap = (aEnd &- aStart) &- (bEnd &- bStart)
    guard gap >= -1, gap <= 1 else { return false }
    while aStart < aEnd, bStart < bEnd, bytes[aStart] == bytes[bStart] {
      aStart &+= 1
      bStart &+= 1
    }
    while aEnd > aStart, bEnd > bStart, bytes[aEnd &- 1] == bytes[bEnd &- 1] {
      aEnd &-= 1
      bEnd &-= 1
    }
    switch (aEnd &- aStart, bEnd &- bStart) {
    case (0, 0), (0, 1), (1, 0), (1, 1): return true
    case (2, 2): return bytes[aStart] == bytes[bStart &+ 1] && bytes[aStart &+ 1] == bytes[bStart]
    default: return false
    }
  }
}
