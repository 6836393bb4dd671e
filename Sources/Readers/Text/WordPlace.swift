/// Where a byte beyond ASCII stands: what is left and right of it, and whether its word is written in capitals.
struct WordPlace {
  /// The byte before; a space at the beginning of the line.
  let before: UInt8
  /// The byte behind; a space at the end of the line.
  let behind: UInt8
  /// Whether the ASCII letters of the word are capitals, at least two of them; those of the cell decide where the word has but one, and those
  /// of the line where the cell has but one.
  let isCapital: Bool

  /// Looks at the surroundings of the byte at `at`; O(length of the cell), at most 64 bytes to each side.
  init(_ bytes: Span<UInt8>, _ at: Int, in line: Range<Int>, isCapitalLine: Bool) {
    before = at > line.lowerBound ? bytes[at &- 1] : 0x20
    behind = at &+ 1 < line.upperBound ? bytes[at &+ 1] : 0x20
    // A small letter beside it settles it, as nearly everywhere.
    if Self.isSmall(before) || Self.isSmall(behind) {
      isCapital = false
      return
    }
    let low = max(line.lowerBound, at &- 64)
    let high = min(line.upperBound, at &+ 64)
    var capitals = 0
    // The word: letters, and bytes beyond ASCII whatever they are.
    var left = at &- 1
    var right = at &+ 1
    while left >= low, Self.isOfWord(bytes[left]) {
      if Self.isSmall(bytes[left]) {
        isCapital = false
        return
      }
      if Self.isCapital(bytes[left]) { capitals &+= 1 }
      left &-= 1
    }
    while right < high, Self.isOfWord(bytes[right]) {
      if Self.isSmall(bytes[right]) {
        isCapital = false
        return
      }
      if Self.isCapital(bytes[right]) { capitals &+= 1 }
      right &+= 1
    }
    if capitals >= 2 {
      isCapital = true
      return
    }
    // The rest of the cell.
    var smalls = 0
    while left >= low, !Self.partsCells(bytes[left]) {
      if Self.isSmall(bytes[left]) {
        smalls &+= 1
      } else if Self.isCapital(bytes[left]) {
        capitals &+= 1
      }
      left &-= 1
    }
    while right < high, !Self.partsCells(bytes[right]) {
      if Self.isSmall(bytes[right]) {
        smalls &+= 1
      } else if Self.isCapital(bytes[right]) {
        capitals &+= 1
      }
      right &+= 1
    }
    isCapital = capitals &+ smalls >= 2 ? smalls == 0 : isCapitalLine
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isSmall(byte) || isCapital(byte)
  }

  /// Whether all the ASCII letters of a line are capitals, four of them or more.
  static func isCapital(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var capitals = 0
    for at in line where at < line.lowerBound &+ 4096 {
      if isSmall(bytes[at]) { return false }
      if isCapital(bytes[at]) { capitals &+= 1 }
    }
    return capitals >= 4
  }

  private static func partsCells(_ byte: UInt8) -> Bool {
    byte == 0x3B || byte == 0x2C || byte == 0x09 || byte == 0x7C || byte == 0x22
  }

  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
