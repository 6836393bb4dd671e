import Reference

/// Turns bytes into UTF-8, deciding line by line: a line that is UTF-8 stays, any other is read by its likeliest encoding.
struct LineDecoder: Sendable {
  /// The encoding that an option has set, or `nil` to decide by looking.
  var fixed: TextEncoding?
  /// The file's vote, for lines that are not UTF-8.
  var chooser: EncodingChooser

  /// What a text was made of.
  struct Tally: Sendable, Equatable {
    /// Lines by encoding, for those that hold a byte beyond ASCII.
    var lines: [TextEncoding: Int] = [:]
    /// NUL bytes taken away.
    var nulCount = 0
    /// Sequences that no letter has, replaced by U+FFFD; only when an option has set UTF-8.
    var replacedCount = 0

    /// Adds another tally.
    mutating func add(_ other: Tally) {
      lines.merge(other.lines, uniquingKeysWith: +)
      nulCount += other.nulCount
      replacedCount += other.replacedCount
    }
  }

  /// A text in UTF-8 and the way back to the bytes it came from.
  struct Text: Sendable {
    var bytes: [UInt8]
    var map = LineMap()
    var tally = Tally()
    /// Whether letters may be garbled in it, see ``Mojibake``.
    var mayBeGarbled = false
  }

  /// Decodes a run of whole lines; O(n). Bytes that are UTF-8 without NUL are handed back as they are.
  func decode(_ raw: [UInt8]) -> Text {
    let whole = raw.span
    if fixed == nil || fixed == .utf8 {
      var isGarbled = false
      if UTF8Text.firstMalformedOrNUL(whole, isGarbled: &isGarbled) == whole.count {
        var text = Text(bytes: raw)
        text.mayBeGarbled = isGarbled
        return text
      }
    }
    var text = Text(bytes: [])
    text.bytes.reserveCapacity(raw.count + raw.count / 8)
    var start = 0
    while start < whole.count {
      let end = Self.lineEnd(whole, from: start)
      text.map.note(text.bytes.count, shiftedBy: start - text.bytes.count)
      decodeLine(whole, start..<end, into: &text)
      start = end
    }
    text.mayBeGarbled = Mojibake.mayBeIn(text.bytes.span)
    return text
  }

  /// Behind the line break that ends the line of `start`: LF, CR or both.
  static func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let at = UTF8Text.first(0x0A, or: 0x0D, in: bytes, from: start, to: bytes.count)
    if at + 1 < bytes.count, bytes[at] == 0x0D, bytes[at + 1] == 0x0A { return at + 2 }
    return min(at + 1, bytes.count)
  }

  private func decodeLine(_ bytes: Span<UInt8>, _ line: Range<Int>, into text: inout Text) {
    let high = UTF8Text.firstHigh(bytes, from: line.lowerBound, to: line.upperBound)
    if high == line.upperBound {
      copy(bytes, line, into: &text)
      return
    }
    if fixed == nil || fixed == .utf8,
      UTF8Text.firstMalformed(bytes, from: high, to: line.upperBound) == line.upperBound
    {
      text.tally.lines[.utf8, default: 0] += 1
      copy(bytes, line, into: &text)
      return
    }
    let encoding = fixed ?? chooser.encoding(of: bytes, line)
    text.tally.lines[encoding, default: 0] += 1
    guard let half = encoding.upperHalf else { return replaceMalformed(bytes, line, into: &text) }
    decodePieces(bytes, line, half, into: &text)
  }

  /// Writes a line of one byte a letter: runs of ASCII at once, every other letter by the table.
  private func decodePieces(
    _ bytes: Span<UInt8>, _ line: Range<Int>, _ half: [UInt16], into text: inout Text
  ) {
    var at = line.lowerBound
    while at < line.upperBound {
      let high = UTF8Text.firstHigh(bytes, from: at, to: line.upperBound)
      copy(bytes, at..<high, into: &text)
      at = high
      while at < line.upperBound, bytes[at] >= 0x80 {
        UTF8Text.append(UInt32(half[Int(bytes[at] & 0x7F)]), to: &text.bytes)
        at &+= 1
      }
    }
  }

  /// Copies a run of bytes, NUL bytes left out.
  private func copy(_ bytes: Span<UInt8>, _ run: Range<Int>, into text: inout Text) {
    var at = run.lowerBound
    while at < run.upperBound {
      let nul = UTF8Text.first(0, in: bytes, from: at, to: run.upperBound)
      UTF8Text.append(bytes, at..<nul, to: &text.bytes)
      if nul < run.upperBound { text.tally.nulCount += 1 }
      at = nul &+ 1
    }
  }

  private func replaceMalformed(_ bytes: Span<UInt8>, _ line: Range<Int>, into text: inout Text) {
    var at = line.lowerBound
    while at < line.upperBound {
      let byte = bytes[at]
      let length = byte < 0x80 ? 1 : UTF8Text.sequenceLength(bytes, at: at, end: line.upperBound)
      if byte == 0 {
        text.tally.nulCount += 1
      } else if length == 0 {
        text.tally.replacedCount += 1
        UTF8Text.append(0xFFFD, to: &text.bytes)
      } else {
        for place in at..<at + length { text.bytes.append(bytes[place]) }
      }
      at += max(length, 1)
    }
  }
}
