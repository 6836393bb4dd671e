extension String {
  /// The words between single or several spaces.
  ///
  /// Cut byte by byte where that is the same: a space is a character of its own unless a combining mark follows it, and these
  /// begin with the bytes CC and above.
  var spacedWords: [String] {
    guard utf8.allSatisfy({ $0 < 0xCC }) else { return split(separator: " ").map(String.init) }
    var words: [String] = []
    var start = utf8.startIndex
    while start < utf8.endIndex {
      var end = start
      while end < utf8.endIndex, utf8[end] != 0x20 { end = utf8.index(after: end) }
      if start < end { words.append(String(self[start..<end])) }
      start = end < utf8.endIndex ? utf8.index(after: end) : end
    }
    return words
  }
}
