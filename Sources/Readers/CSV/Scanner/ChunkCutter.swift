import Pipelines

/// Cuts a file into chunks of whole records, in order, without reading the records.
///
/// A line break ends a record when the quotes before it pair. Where a stray quote upset the pairs, the record behind the line
/// break is tried: it must have as many cells as the table has columns. Memory: one chunk and one block.
struct ChunkCutter: Sendable {
  private let csv: CSVFile
  private var at: Int
  private var line: Int
  private var pending: [UInt8] = []
  private var pendingOffset: Int
  private var isAtEnd = false
  private var wide: WideDecoder?
  private var wideSkip = 0
  private var wideTaken = 0

  /// At most so many line breaks go into a chunk, so that a batch stays below its limit of rows.
  static let lineLimit = 60_000
  /// So many bytes behind a chunk are looked at for headings that come again.
  private static let pageHeadBytes = 1 << 14

  init(_ csv: CSVFile) {
    self.csv = csv
    line = csv.bodyLine
    if let encoding = csv.wide {
      wide = WideDecoder(bigEndian: encoding == .utf16BigEndian)
      at = csv.markLength
      wideSkip = csv.bodyStart
    } else {
      at = csv.bodyStart
    }
    pendingOffset = csv.bodyStart
  }

  /// The next chunk, or `nil` at the end.
  mutating func next() throws(RunError) -> CSVChunk? {
    let wanted = csv.options.chunkBytes
    try fill(wanted + Self.pageHeadBytes)
    guard !pending.isEmpty else {
      try csv.file.checkUnchanged()
      return nil
    }
    var size = wanted
    while true {
      if isAtEnd, pending.count <= size {
        let all = count(pending.count)
        if all.lines <= Self.lineLimit { return take(all) }
      }
      let window = min(size, pending.count)
      if let cut = cut(window) { return take(withPageHead(cut)) }
      if size >= csv.options.recordBytes {
        var chunk = take(count(lastBreak(window) ?? window))
        chunk.isCut = true
        return chunk
      }
      size *= 2
      try fill(size + Self.pageHeadBytes)
    }
  }

  private mutating func fill(_ wanted: Int) throws(RunError) {
    while pending.count < wanted, !isAtEnd {
      let need = max(wanted - pending.count, 1 << 16)
      let limit = csv.wide == nil ? csv.bodyEnd ?? csv.file.size : csv.file.size
      let count = min(need, limit - at)
      if wide == nil {
        let before = pending.count
        if count > 0 { pending = try csv.file.read(at: at, count: count, behind: pending) }
        at += pending.count - before
        if count <= 0 || pending.count - before < count || at >= limit { isAtEnd = true }
      } else {
        let block = count > 0 ? try csv.file.read(at: at, count: count) : []
        at += block.count
        if count <= 0 || block.count < count || at >= limit { isAtEnd = true }
        pending.append(contentsOf: decodeWide(block))
      }
    }
  }

  /// Decodes a block of UTF-16 and leaves out what stands before the first record and behind the last one.
  private mutating func decodeWide(_ block: [UInt8]) -> [UInt8] {
    guard var text = wide?.decode(block, isLast: isAtEnd) else { return block }
    let skipped = min(wideSkip, text.count)
    text.removeFirst(skipped)
    wideSkip -= skipped
    if let end = csv.bodyEnd {
      let left = end - csv.bodyStart - wideTaken
      if text.count >= left {
        text.removeLast(text.count - max(left, 0))
        isAtEnd = true
      }
    }
    wideTaken += text.count
    return text
  }

  private var endByte: UInt8 { csv.dialect.recordEnd == .cr ? 0x0D : 0x0A }

  /// A piece of the pending bytes, with what is in it.
  private struct Piece {
    var end: Int
    var quotes: Int
    var lines: Int
  }

  private func count(_ end: Int) -> Piece {
    let quote = csv.dialect.quote ?? 0
    let (quotes, lines) = ByteCount.of(quote, endByte, in: pending.span, from: 0, to: end)
    return Piece(end: end, quotes: quotes, lines: lines)
  }

  private mutating func take(_ piece: Piece) -> CSVChunk {
    let bytes: [UInt8]
    if piece.end >= pending.count {
      bytes = pending
      pending = []
    } else {
      // What is left is short, the chunk is long: the chunk keeps the array.
      let rest = Array(pending[piece.end...])
      pending.removeLast(rest.count)
      bytes = pending
      pending = rest
    }
    let chunk = CSVChunk(
      bytes: bytes, offset: pendingOffset, line: line, quoteCount: piece.quotes,
      lineCount: piece.lines)
    line += piece.lines
    pendingOffset += bytes.count
    return chunk
  }

  private func lastBreak(_ end: Int) -> Int? {
    var at = end
    while at > 0 {
      if pending[at - 1] == endByte { return at }
      at -= 1
    }
    return nil
  }

  /// Behind the last record that surely ends in the first `end` pending bytes; `nil` when none does.
  private func cut(_ end: Int) -> Piece? {
    let bytes = pending.span
    let quote = csv.dialect.quote ?? 0
    let hasQuote = csv.dialect.quote != nil
    var piece = count(end)
    // Too many short records: half as many bytes, until they fit.
    while piece.lines > Self.lineLimit { piece = count(piece.end / 2) }
    guard piece.lines > 0 else { return nil }
    var odd: Piece?
    var tries = 0
    while piece.end > 0, tries < 512 {
      let byte = bytes[piece.end &- 1]
      if byte == endByte {
        tries += 1
        let isEven = piece.quotes & 1 == 0
        let following = hasQuote ? followingRecords(bytes, piece.end, isEven ? 1 : 3) : true
        if following == true, isEven { return piece }
        if following == true, odd == nil { odd = piece }
        piece.lines &-= 1
      } else if byte == quote, hasQuote {
        piece.quotes &-= 1
      }
      piece.end &-= 1
    }
    return odd
  }

  /// A piece that would end above rows which only their neighbours prove to be no records ends behind them: the titles of a page
  /// with the headings below them, and totals.
  private func withPageHead(_ piece: Piece) -> Piece {
    guard !csv.layout.headingBytes.isEmpty, csv.layout.width > 1 else { return piece }
    let bytes = pending.span
    let limit = min(bytes.count, piece.end + Self.pageHeadBytes)
    var end = piece.end
    var line = piece.end
    var areTotals = true
    for _ in 0...TitlesAndSubtotals.titleLimit {
      let next = LineDecoder.lineEnd(bytes, from: line)
      guard next > line, next < limit || isAtEnd && next == bytes.count else { break }
      areTotals = areTotals && mayBeTotal(bytes, line..<next)
      if areTotals || isHeading(bytes, line..<next) { end = next }
      line = next
    }
    guard end > piece.end else { return piece }
    let whole = count(end)
    return whole.quotes & 1 == piece.quotes & 1 ? whole : piece
  }

  private func isHeading(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var text: [UInt8] = []
    for at in line where !LooseRecord.isBreak(bytes[at]) { text.append(bytes[at]) }
    text.removeFirst(CellRepair.markLength(text.span, 0))
    return csv.layout.headingBytes == (csv.wide == nil ? csv.decoder.decode(text).bytes : text)
  }

  /// Whether the first filled cell of a line may be the word for totals.
  private func mayBeTotal(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let first = line.first { at in
      bytes[at] != 0x20 && bytes[at] != csv.dialect.quote
        && bytes[at] != csv.dialect.separator[0]
    }
    return first.map { TotalRow.mayBegin(bytes, $0) } ?? false
  }

  /// Whether `count` records behind `at` have the table's width and no odd quote; `nil` when the pending bytes end before.
  private func followingRecords(_ bytes: Span<UInt8>, _ at: Int, _ count: Int) -> Bool? {
    var place = at
    for _ in 0..<count {
      if place >= bytes.count { return isAtEnd ? true : nil }
      let record = LooseRecord(
        bytes, at: place, limit: min(bytes.count, place + 65_536), csv.dialect)
      if record.next >= bytes.count, !isAtEnd { return nil }
      let isBlank = record.cells.count == 1 && record.cells[0].range.isEmpty
      guard
        isBlank
          || (record.cells.count == csv.layout.width && record.oddQuotes == 0 && !record.isUnclosed)
      else { return false }
      place = max(record.next, place + 1)
    }
    return true
  }
}
