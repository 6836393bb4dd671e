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
    let isClean = UTF8Text.first(0, in: whole, from: 0, to: whole.count) == whole.count
    if fixed == nil || fixed == .utf8 {
      let high = UTF8Text.firstHigh(whole, from: 0, to: whole.count)
      var isGarbled = false
      if isClean,
        UTF8Text.firstMalformed(whole, from: high, to: whole.count, isGarbled: &isGarbled)
          == whole.count
      {
        var text = Text(bytes: raw)
        text.mayBeGarbled = isGarbled
        if high < whole.count { text.tally.lines[.utf8] = 1 }
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
    text.mayBeGarbled = true
    return text
  }

  /// Behind the line break that ends the line of `start`: LF, CR or both.
  static func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at &+= 1 }
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

  /// Writes a line in which well-formed UTF-8 sequences of a letter may stand among single bytes.
  private func decodePieces(
    _ bytes: Span<UInt8>, _ line: Range<Int>, _ half: [UInt16], into text: inout Text
  ) {
    for at in line {
      let byte = bytes[at]
      if byte == 0 {
        text.tally.nulCount += 1
      } else if byte < 0x80 {
        text.bytes.append(byte)
      } else {
        UTF8Text.append(UInt32(half[Int(byte & 0x7F)]), to: &text.bytes)
      }
    }
  }

  private func copy(_ bytes: Span<UInt8>, _ line: Range<Int>, into text: inout Text) {
    for at in line {
      if bytes[at] == 0 { text.tally.nulCount += 1 } else { text.bytes.append(bytes[at]) }
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
