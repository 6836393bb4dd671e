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
    try fill(wanted)
    guard !pending.isEmpty else {
      try csv.file.checkUnchanged()
      return nil
    }
    var size = wanted
    while true {
      if isAtEnd, pending.count <= size, lineCount(pending.count) <= Self.lineLimit {
        return take(pending.count)
      }
      let window = min(size, pending.count)
      if let cut = cut(window) { return take(cut) }
      if size >= csv.options.recordBytes { return take(lastBreak(window) ?? window) }
      size *= 2
      try fill(size)
    }
  }

  private mutating func fill(_ wanted: Int) throws(RunError) {
    while pending.count < wanted, !isAtEnd {
      let need = max(wanted - pending.count, 1 << 16)
      let limit = csv.wide == nil ? csv.bodyEnd ?? csv.file.size : csv.file.size
      let count = min(need, limit - at)
      var block = count > 0 ? try csv.file.read(at: at, count: count) : []
      at += block.count
      if count <= 0 || block.count < count || at >= limit { isAtEnd = true }
      if wide != nil { block = decodeWide(block) }
      if pending.isEmpty { pending = block } else { pending.append(contentsOf: block) }
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

  private func lineCount(_ end: Int) -> Int {
    ByteCount.of(endByte, endByte, in: pending.span, from: 0, to: end).0
  }

  private mutating func take(_ count: Int) -> CSVChunk {
    let isAll = count >= pending.count
    let bytes = isAll ? pending : Array(pending[..<count])
    if isAll { pending = [] } else { pending = Array(pending[count...]) }
    let quote = csv.dialect.quote ?? 0
    let (quotes, lines) = ByteCount.of(quote, endByte, in: bytes.span, from: 0, to: bytes.count)
    let chunk = CSVChunk(bytes: bytes, offset: pendingOffset, line: line, quoteCount: quotes)
    line += lines
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
  private func cut(_ end: Int) -> Int? {
    let bytes = pending.span
    let quote = csv.dialect.quote ?? 0
    let hasQuote = csv.dialect.quote != nil
    var end = end
    var (quotes, lines) = ByteCount.of(quote, endByte, in: bytes, from: 0, to: end)
    // Too many short records: go back to the middle until they fit.
    while lines > Self.lineLimit {
      end = end / 2
      (quotes, lines) = ByteCount.of(quote, endByte, in: bytes, from: 0, to: end)
    }
    guard lines > 0 else { return nil }
    var odd: Int?
    var tries = 0
    var at = end
    while at > 0, tries < 512 {
      let byte = bytes[at &- 1]
      if byte == endByte {
        tries += 1
        let isEven = quotes & 1 == 0
        let following = hasQuote ? followingRecords(bytes, at, isEven ? 1 : 3) : true
        if following == true, isEven { return at }
        if following == true, odd == nil { odd = at }
      } else if byte == quote, hasQuote {
        quotes &-= 1
      }
      at &-= 1
    }
    return odd
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
