/// Jaro–Winkler similarity of two byte strings, in whole ten-thousandths, without allocating.
///
/// Matching bytes are kept as bits of one word each, so that strings of up to 64 bytes need no memory; longer ones are cut.
/// - Source: M. A. Jaro, JASA 84 (1989) 414–420; W. E. Winkler, Proc. Section on Survey Research Methods, ASA (1990) 354–359.
enum JaroWinkler {
  /// 0 (nothing in common) to 10000 (the same), with the prefix weight 0.1 on up to four bytes above a Jaro of 0.7.
  ///
  /// - Parameter least: where the similarity is surely below this, 0 is told instead: most pairs of names have so few letters in
  ///   common that a look at the letters is enough.
  static func similarity(
    _ bytes: [UInt8], _ aRange: Range<Int>, _ bRange: Range<Int>, least: Int = 0
  ) -> Int {
    let aStart = aRange.lowerBound
    let bStart = bRange.lowerBound
    let aCount = min(aRange.count, 64)
    let bCount = min(bRange.count, 64)
    guard aCount > 0, bCount > 0 else { return aCount == bCount ? 10_000 : 0 }
    if least > 0, bound(bytes, aStart, aCount, bStart, bCount) < least { return 0 }
    let reach = max(max(aCount, bCount) / 2 - 1, 0)
    var aMatched: UInt64 = 0
    var bMatched: UInt64 = 0
    var matches = 0
    for i in 0..<aCount {
      let byte = bytes[aStart &+ i]
      var j = max(0, i - reach)
      let end = min(bCount, i + reach + 1)
      while j < end {
        let bit: UInt64 = 1 &<< UInt64(j)
        if bMatched & bit == 0 && bytes[bStart &+ j] == byte {
          bMatched |= bit
          aMatched |= 1 &<< UInt64(i)
          matches += 1
          break
        }
        j += 1
      }
    }
    guard matches > 0 else { return 0 }
    var moved = 0
    var left = aMatched
    var right = bMatched
    while left != 0 {
      if bytes[aStart &+ left.trailingZeroBitCount] != bytes[bStart &+ right.trailingZeroBitCount] {
        moved += 1
      }
      left &= left &- 1
      right &= right &- 1
    }
    let m = matches
    // (m/a + m/b + (m − t)/m) / 3 over one denominator; a, b, m ≤ 64, so everything stays small.
    let numerator = m * m * (aCount + bCount) + (m - moved / 2) * aCount * bCount
    let jaro = 10_000 * numerator / (3 * m * aCount * bCount)
    guard jaro > 7_000 else { return jaro }
    let prefix = prefix(bytes, aStart, aCount, bStart, bCount)
    return jaro + prefix * (10_000 - jaro) / 10
  }

  /// What the similarity cannot exceed: a letter of one that the other lacks matches nothing.
  private static func bound(
    _ bytes: [UInt8], _ aStart: Int, _ aCount: Int, _ bStart: Int, _ bCount: Int
  ) -> Int {
    var aLetters: UInt32 = 0
    var bLetters: UInt32 = 0
    for place in aStart..<(aStart &+ aCount) { aLetters |= 1 &<< UInt32(bytes[place]) }
    for place in bStart..<(bStart &+ bCount) { bLetters |= 1 &<< UInt32(bytes[place]) }
    let matches = min(
      aCount &- (aLetters & ~bLetters).nonzeroBitCount,
      bCount &- (bLetters & ~aLetters).nonzeroBitCount)
    // As above, with no letter moved.
    let jaro =
      10_000 &* (matches &* (aCount &+ bCount) &+ aCount &* bCount) / (3 &* aCount &* bCount)
    return jaro &+ prefix(bytes, aStart, aCount, bStart, bCount) &* (10_000 &- jaro) / 10
  }

  /// How many bytes both begin with, four at most.
  private static func prefix(
    _ bytes: [UInt8], _ aStart: Int, _ aCount: Int, _ bStart: Int, _ bCount: Int
  ) -> Int {
    var prefix = 0
    while prefix < min(4, min(aCount, bCount)), bytes[aStart + prefix] == bytes[bStart + prefix] {
      prefix += 1
    }
    return prefix
  }
}
