/// Where the words of a plain name lie in its cell: at most three, letters and hyphens alone, spaces between them.
///
/// The letters are those of ASCII and of U+00C0…U+00FF without Â, Ã and â, with which damage to the letters begins. Behind the first
/// word a dot or a comma may stand.
struct PlainCut {
  private var places = InlineArray<3, Range<Int>>(repeating: 0..<0)
  /// The number of words, one at least.
  private(set) var count = 0
  /// Whether a comma stands behind the first word; it is none of its bytes, as a dot there is one.
  private(set) var hasComma = false

  /// Where word number `index` lies.
  subscript(index: Int) -> Range<Int> { places[index] }

  /// Cuts a cell; `nil` when it holds anything else, or more.
  init?(_ cell: Span<UInt8>) {
    var index = 0
    while index < cell.count {
      if cell[index] == 0x20 {
        index &+= 1
        continue
      }
      guard count < 3, let end = Self.end(ofWordAt: index, in: cell) else { return nil }
      var close = end
      var next = end
      if end < cell.count, cell[end] != 0x20 {
        // A sign behind the word, which must be the first: a dot belongs to it, a comma does not.
        guard count == 0, end &+ 1 == cell.count || cell[end &+ 1] == 0x20 else { return nil }
        hasComma = cell[end] == 0x2C
        next = end &+ 1
        close = hasComma ? end : next
      }
      places[count] = index..<close
      count &+= 1
      index = next
    }
    if count == 0 { return nil }
  }

  /// Where the letters that begin at `start` end: at a space, a dot, a comma or the end of the cell; `nil` when it is no plain word.
  ///
  /// - Parameter joins: a sign beside the hyphen that may stand between two letters.
  static func end(ofWordAt start: Int, in cell: Span<UInt8>, joins: UInt8 = 0x2D) -> Int? {
    var index = start
    var isBehindLetter = false
    while index < cell.count {
      let byte = cell[index]
      if (byte | 0x20) &- 0x61 < 26 {
        isBehindLetter = true
      } else if byte == 0xC3, index &+ 1 < cell.count, isPlainLetter(cell[index &+ 1]) {
        isBehindLetter = true
        index &+= 1
      } else if byte == 0x2D || byte == joins, isBehindLetter {
        isBehindLetter = false
      } else if byte == 0x20 || byte == 0x2E || byte == 0x2C {
        return isBehindLetter ? index : nil
      } else {
        return nil
      }
      index &+= 1
    }
    return isBehindLetter ? index : nil
  }

  /// Whether C3 and this byte are a letter that stands for nothing else: not Â, Ã, â, × or ÷.
  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    guard byte >= 0x80, byte < 0xC0 else { return false }
    return byte != 0x82 && byte != 0x83 && byte != 0xA2 && byte != 0x97 && byte != 0xB7
  }
}
