/// A run of records that hold no surprise: the inner loop of the scanner.
///
/// It writes the places of cells into the room that the arrays have, and stops where it ends.
struct PlainRun {
  private let separator: UInt8
  private let end: UInt8
  private let quote: UInt8
  private let hasQuote: Bool
  private let width: Int
  private let isSingle: Bool
  private let heading: [UInt8]
  private let headingWords: [[UInt8]]
  private var used: Int
  /// Quotes that belong to the quoted cells read.
  private(set) var explainedQuotes = 0

  init(scanner: RecordScanner, used: Int) {
    separator = scanner.dialect.separator[0]
    end = scanner.dialect.endByte
    quote = scanner.dialect.quote ?? 0
    hasQuote = scanner.dialect.quote != nil
    width = scanner.width
    isSingle = scanner.width == 1
    heading = scanner.headingBytes
    headingWords = scanner.headingWords
    self.used = used
  }

  /// Where the scan of one record stands.
  private struct Place {
    var cell: Int
    var at: Int
    var cells = 0
    var isEnded = false
  }

  /// Indexes records until one is not plain; returns where that one begins, or the end.
  mutating func cells(
    _ bytes: Span<UInt8>, from first: Int, suspects: [Bool], starts: inout [UInt32],
    ends: inout [UInt32],
    records: inout [UInt32], arena: inout [UInt8]
  ) -> Int {
    let raw = bytes.bytes
    let count = bytes.count
    let separators = ByteWord.filled(with: separator)
    let breaks = ByteWord.filled(with: end)
    var low = starts.mutableSpan
    var high = ends.mutableSpan
    var record = first
    while record < count, used &+ width <= low.count {
      var place = Place(cell: record, at: record)
      let before = (used, explainedQuotes, arena.count)
      var isPlain = true
      if hasQuote, bytes[record] == quote { isPlain = quoted(bytes, &place, &low, &high, &arena) }
      // Each round looks at one word; every separator or line break in it ends a cell.
      words: while isPlain && !place.isEnded {
        guard place.at &+ 8 <= count else {
          isPlain = tail(bytes, &place, &low, &high, &arena)
          break
        }
        // In bounds: at + 8 <= count.
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place.at, as: UInt64.self)
          .littleEndian
        var hits = ByteWord.zeroBytes(word ^ separators) | ByteWord.zeroBytes(word ^ breaks)
        while hits != 0 {
          let stop = place.at &+ (hits.trailingZeroBitCount &>> 3)
          hits &= hits &- 1
          add(place.cell, stop, &place, &low, &high)
          place.cell = stop &+ 1
          if bytes[stop] == end {
            place.isEnded = true
            break words
          }
          if hasQuote, place.cell < count, bytes[place.cell] == quote {
            place.at = place.cell
            isPlain = quoted(bytes, &place, &low, &high, &arena)
            continue words
          }
        }
        place.at &+= 8
      }
      guard isPlain, place.cells == width,
        !isSuspect(bytes, record, before.0, suspects, &low, &high)
      else {
        used = before.0
        explainedQuotes = before.1
        arena.removeLast(arena.count - before.2)
        return record
      }
      records.append(UInt32(truncatingIfNeeded: record))
      record = place.cell
    }
    return record
  }

  @inline(__always)
  private mutating func add(
    _ start: Int, _ stop: Int, _ place: inout Place, _ low: inout MutableSpan<UInt32>,
    _ high: inout MutableSpan<UInt32>
  ) {
    if place.cells < width {
      low[used] = UInt32(truncatingIfNeeded: start)
      high[used] = UInt32(truncatingIfNeeded: stop)
      used &+= 1
    }
    place.cells &+= 1
  }

  /// Cuts the CR of a CRLF off the last cell, and tells whether the record may be blank, a heading or a total.
  @inline(__always)
  private func isSuspect(
    _ bytes: Span<UInt8>, _ record: Int, _ first: Int, _ suspects: [Bool],
    _ low: inout MutableSpan<UInt32>, _ high: inout MutableSpan<UInt32>
  ) -> Bool {
    let last = used &- 1
    let stop = Int(high[last])
    if low[last] & RecordIndex.inArena == 0, stop > Int(low[last]), stop < bytes.count,
      bytes[stop] == 0x0A,
      bytes[stop &- 1] == 0x0D
    {
      high[last] &-= 1
    }
    var place = first
    while place < last, low[place] == high[place] { place &+= 1 }
    if low[place] & RecordIndex.inArena != 0 { return !isSingle }
    let start = Int(low[place])
    if start == Int(high[place]) { return !isSingle }
    return suspects[Int(bytes[start])] && isSuspect(bytes, start, record)
  }

  /// Whether the first filled cell of a record, which begins with a suspect byte, is blank, a total's word or a heading's.
  func isSuspect(_ bytes: Span<UInt8>, _ start: Int, _ record: Int) -> Bool {
    if bytes[start] == 0x20 || bytes[start] == CellRepair.markByte
      || bytes[start] == CellRepair.pageBreak || TotalRow.mayBegin(bytes, start)
      || Aside.mayBegin(bytes, start)
    {
      return !isSingle
    }
    let length = isSingle ? 0 : min(heading.count, 16)
    guard length > 0, record &+ length <= bytes.count else { return false }
    for at in 0..<length where bytes[record &+ at] != heading[at] {
      return isHeadingWord(bytes, start)
    }
    return true
  }

  /// Whether the first filled cell of a record is one of the headings: they may come again in another order.
  private func isHeadingWord(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    for word in headingWords where word[0] == bytes[start] {
      let behind = start &+ word.count
      guard behind < bytes.count, bytes[behind] == separator || bytes[behind] == quote else {
        continue
      }
      if word.indices.allSatisfy({ word[$0] == bytes[start &+ $0] }) { return true }
    }
    return false
  }

  /// Takes the quoted cell at hand, and moves to the cell behind it. False when it is not well formed.
  @inline(__always)
  private mutating func quoted(
    _ bytes: Span<UInt8>, _ place: inout Place, _ low: inout MutableSpan<UInt32>,
    _ high: inout MutableSpan<UInt32>, _ arena: inout [UInt8]
  ) -> Bool {
    let count = bytes.count
    while true {
      let start = place.cell &+ 1
      var close = UTF8Text.first(quote, in: bytes, from: start, to: count)
      var pairs = 0
      while close &+ 1 < count, bytes[close &+ 1] == quote {
        pairs &+= 1
        close = UTF8Text.first(quote, in: bytes, from: close &+ 2, to: count)
      }
      if close >= count { return false }
      var behind = close &+ 1
      if behind &+ 1 < count, bytes[behind] == 0x0D, bytes[behind &+ 1] == end { behind &+= 1 }
      let isLast = behind >= count || bytes[behind] == end
      guard isLast || bytes[behind] == separator else { return false }
      if close &- start >= width,
        SwallowedRecords.mayBe(
          bytes, start..<close, place.cells, width, separator: separator, end: end)
      {
        return false
      }
      if pairs == 0 {
        add(start, close, &place, &low, &high)
      } else {
        let from = arena.count
        unescape(bytes, start, close, &arena)
        add(from | Int(RecordIndex.inArena), arena.count, &place, &low, &high)
      }
      explainedQuotes &+= 2 &+ 2 &* pairs
      place.cell = min(behind &+ 1, count)
      place.at = place.cell
      if isLast {
        place.isEnded = true
        return true
      }
      if place.cell >= count || bytes[place.cell] != quote { return true }
    }
  }

  private func unescape(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ arena: inout [UInt8]) {
    var at = start
    while at < end {
      let byte = bytes[at]
      arena.append(byte)
      at &+= byte == quote ? 2 : 1
    }
  }

  /// The last bytes of the chunk, fewer than a word. False when the record must be read again.
  private mutating func tail(
    _ bytes: Span<UInt8>, _ place: inout Place, _ low: inout MutableSpan<UInt32>,
    _ high: inout MutableSpan<UInt32>, _ arena: inout [UInt8]
  ) -> Bool {
    let count = bytes.count
    while place.at < count {
      let byte = bytes[place.at]
      if byte == separator || byte == end {
        add(place.cell, place.at, &place, &low, &high)
        place.cell = place.at &+ 1
        if byte == end {
          place.isEnded = true
          return true
        }
        if hasQuote, place.cell < count, bytes[place.cell] == quote {
          guard quoted(bytes, &place, &low, &high, &arena) else { return false }
          if place.isEnded { return true }
          continue
        }
      }
      place.at &+= 1
    }
    add(place.cell, count, &place, &low, &high)
    place.cell = count
    place.isEnded = true
    return true
  }
}
