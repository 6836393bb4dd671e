/// The first lines of a text, those without anything left out, as they look at them who find out that it is no table.
struct TextLines {
  /// A line.
  struct Line {
    /// What stands in it, without the blanks around.
    let text: String
    /// Whether blanks stand before.
    let isIndented: Bool
    /// Whether a line without anything stands before.
    let isBehindBlank: Bool
  }

  /// In the order of the text.
  private(set) var lines: [Line] = []

  /// So many bytes, and so many lines, tell what a text is.
  private static let byteLimit = 1 << 16
  private static let lineLimit = 400

  /// The lines of `text`, which is UTF-8. O(bytes looked at).
  init(_ text: ArraySlice<UInt8>) {
    let head = text.prefix(Self.byteLimit)
    var isBehindBlank = false
    let lineEnd: UInt8 = head.contains(0x0A) ? 0x0A : 0x0D
    for line in head.split(separator: lineEnd, omittingEmptySubsequences: false) {
      guard let first = line.firstIndex(where: { $0 > 0x20 }),
        let last = line.lastIndex(where: { $0 > 0x20 })
      else {
        isBehindBlank = true
        continue
      }
      lines.append(
        Line(
          text: String(decoding: line[first...last], as: UTF8.self),
          isIndented: first > line.startIndex, isBehindBlank: isBehindBlank))
      isBehindBlank = false
      if lines.count == Self.lineLimit { break }
    }
  }

  /// How many lines there are.
  var count: Int { lines.count }

  /// Whether so many of a hundred lines, at least, are as `test` says.
  func hold(percent: Int, _ test: (Line) -> Bool) -> Bool {
    !lines.isEmpty && lines.count(where: test) * 100 >= lines.count * percent
  }
}

extension StringProtocol {
  /// Whether it begins with any of these, in small or capital letters of ASCII.
  func begins(withAny words: [String]) -> Bool {
    words.contains { word in
      utf8.count >= word.utf8.count
        && zip(utf8, word.utf8).allSatisfy { Self.small($0) == Self.small($1) }
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }
}
