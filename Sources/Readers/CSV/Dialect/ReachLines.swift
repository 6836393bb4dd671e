/// Knows a list of one column whose lines are phone numbers and e-mail addresses, such as « NE PAS APPELER.txt ».
///
/// ```
/// 06 12 34 56 78
/// 06 23 45 67 89
/// ```
/// Spaces part the digits of each number into as many groups as those of the next one; they part no columns.
enum ReachLines {
  /// Fewer lines prove nothing.
  private static let least = 2
  /// So many lines may be something else: a title, a heading, a word behind a number.
  private static let tolerance = 10
  private static let headLines = 3
  private static let lineLimit = 400

  /// Whether the lines of a text are such a list: each but a few is one number or one address, at least one of them a number.
  static func tells(_ text: Span<UInt8>, _ end: Int) -> Bool {
    var phones = 0
    var reached = 0
    var others = 0
    var head = 0
    var at = 0
    while at < end, phones + reached + others < lineLimit {
      let next = LineDecoder.lineEnd(text, from: at)
      if next >= end, end < text.count { break }
      let line = trimmed(text, at..<min(next, end))
      at = next
      if line.isEmpty { continue }
      if ReachShape.isPhone(text, line) {
        phones += 1
      } else if isAlone(text, line) {
        reached += 1
      } else if phones + reached == 0, head < headLines {
        head += 1
      } else {
        others += 1
        if others > 4, others * tolerance > phones + reached { return false }
      }
    }
    return phones >= 1 && phones + reached >= least && others * tolerance <= phones + reached
  }

  private static func trimmed(_ text: Span<UInt8>, _ line: Range<Int>) -> Range<Int> {
    var (low, high) = (line.lowerBound, line.upperBound)
    while low < high, isMargin(text[low]) { low += 1 }
    while high > low, isMargin(text[high - 1]) { high -= 1 }
    return low..<high
  }

  private static func isMargin(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x22 || byte == 0x0D || byte == 0x0A
  }

  /// Whether a line is an e-mail address, or a number without groups.
  private static func isAlone(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    switch ValueShape(text.extracting(line)) {
    case .email: true
    case .integer: (9...15).contains(line.count)
    default: false
    }
  }
}
