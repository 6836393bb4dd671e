/// Finds the cells of a chunk's records: a fast pass over plain records, and the repair for any that is not.
///
/// The fast pass tests eight bytes at once for the separator and the line break; a quote matters only where a cell begins.
/// Whatever it cannot explain (text behind a closing quote, another number of cells, an end inside quotes) it gives back,
/// and the record is read again by ``RecordRepair``.
struct RecordScanner: Sendable {
  let dialect: CSVDialect
  let width: Int
  let repair: RecordRepair
  /// The bytes of the heading row as they stand in the file, to know it when it comes again; empty without one.
  var headingBytes: [UInt8] = []
  /// Whether rows of totals are left out.
  var skipsTotals = true

  init(dialect: CSVDialect, width: Int, shapes: [ValueShape] = []) {
    self.dialect = dialect
    self.width = max(width, 1)
    repair = RecordRepair(dialect: dialect, width: max(width, 1), shapes: shapes)
  }

  /// The index of a chunk of whole records, with so many quotes in it; O(n).
  func scan(_ chunk: [UInt8], quoteCount: Int) -> RecordIndex {
    var index = RecordIndex(width: width)
    let guess = chunk.count / 8
    index.starts.reserveCapacity(guess)
    index.ends.reserveCapacity(guess)
    let bytes = chunk.span
    if dialect.isPlain {
      scanPlain(bytes, into: &index)
      if quoteCount > index.explainedQuotes { readBareQuotesAgain(bytes, &index) }
    } else {
      var at = 0
      while at < bytes.count { at = slowRecord(bytes, at, into: &index) }
    }
    return index
  }

  private func scanPlain(_ bytes: Span<UInt8>, into index: inout RecordIndex) {
    let raw = bytes.bytes
    let count = bytes.count
    let separator = dialect.separator[0]
    let end = dialect.endByte
    let quote = dialect.quote ?? 0
    let hasQuote = dialect.quote != nil
    let separators = ByteWord.filled(with: separator)
    let ends = ByteWord.filled(with: end)
    var record = 0
    while record < count {
      var cell = record
      var at = record
      var cells = 0
      var isPlain = true
      var isEnded = false
      if hasQuote, bytes[cell] == quote {
        isPlain = quoted(bytes, &cell, &at, &cells, &isEnded, into: &index)
      }
      // Each round looks at one word; every separator or line break in it ends a cell.
      words: while isPlain && !isEnded {
        guard at &+ 8 <= count else {
          isPlain = tail(bytes, &cell, &at, &cells, &isEnded, into: &index)
          break
        }
        // In bounds: at + 8 <= count.
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
        var hits = ByteWord.zeroBytes(word ^ separators) | ByteWord.zeroBytes(word ^ ends)
        while hits != 0 {
          let place = at &+ (hits.trailingZeroBitCount &>> 3)
          hits &= hits &- 1
          if cells < width {
            index.starts.append(UInt32(truncatingIfNeeded: cell))
            index.ends.append(UInt32(truncatingIfNeeded: place))
          }
          cells &+= 1
          cell = place &+ 1
          if bytes[place] == end {
            isEnded = true
            break words
          }
          if hasQuote, cell < count, bytes[cell] == quote {
            at = cell
            isPlain = quoted(bytes, &cell, &at, &cells, &isEnded, into: &index)
            continue words
          }
        }
        at &+= 8
      }
      record = close(bytes, record, cell, cells, isPlain, into: &index)
    }
  }

  /// Takes the quoted cell at `cell`, and moves to the cell behind it. False when it is not well formed.
  @inline(__always)
  private func quoted(
    _ bytes: Span<UInt8>, _ cell: inout Int, _ at: inout Int, _ cells: inout Int,
    _ isEnded: inout Bool,
    into index: inout RecordIndex
  ) -> Bool {
    guard let quote = dialect.quote else { return false }
    let count = bytes.count
    let separator = dialect.separator[0]
    let end = dialect.endByte
    while true {
      let start = cell &+ 1
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
      if cells < width {
        if pairs > 0 {
          unescape(bytes, start, close, quote, into: &index)
        } else {
          index.starts.append(UInt32(truncatingIfNeeded: start))
          index.ends.append(UInt32(truncatingIfNeeded: close))
        }
      }
      index.explainedQuotes &+= 2 &+ 2 &* pairs
      cells &+= 1
      cell = min(behind &+ 1, count)
      at = cell
      if isLast {
        isEnded = true
        return true
      }
      if cell >= count || bytes[cell] != quote { return true }
    }
  }

  private func unescape(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ quote: UInt8, into index: inout RecordIndex
  ) {
    index.starts.append(UInt32(truncatingIfNeeded: index.arena.count) | RecordIndex.inArena)
    var at = start
    while at < end {
      let byte = bytes[at]
      index.arena.append(byte)
      at &+= byte == quote ? 2 : 1
    }
    index.ends.append(UInt32(truncatingIfNeeded: index.arena.count))
  }

  /// The last bytes of the chunk, fewer than a word. False when the record must be read again.
  private func tail(
    _ bytes: Span<UInt8>, _ cell: inout Int, _ at: inout Int, _ cells: inout Int,
    _ isEnded: inout Bool,
    into index: inout RecordIndex
  ) -> Bool {
    let count = bytes.count
    while at < count {
      let byte = bytes[at]
      if byte == dialect.separator[0] || byte == dialect.endByte {
        if cells < width {
          index.starts.append(UInt32(truncatingIfNeeded: cell))
          index.ends.append(UInt32(truncatingIfNeeded: at))
        }
        cells &+= 1
        cell = at &+ 1
        if byte == dialect.endByte {
          isEnded = true
          return true
        }
        if let quote = dialect.quote, cell < count, bytes[cell] == quote {
          guard quoted(bytes, &cell, &at, &cells, &isEnded, into: &index) else { return false }
          if isEnded { return true }
          continue
        }
      }
      at &+= 1
    }
    if cells < width {
      index.starts.append(UInt32(truncatingIfNeeded: cell))
      index.ends.append(UInt32(truncatingIfNeeded: count))
    }
    cells &+= 1
    cell = count
    isEnded = true
    return true
  }

  /// Ends the record that began at `record`; returns where the next one begins.
  @inline(__always)
  private func close(
    _ bytes: Span<UInt8>, _ record: Int, _ next: Int, _ cells: Int, _ isPlain: Bool,
    into index: inout RecordIndex
  ) -> Int {
    if isPlain, cells == width, index.starts.count == (index.count &+ 1) &* width {
      // An unquoted last cell takes the CR of a CRLF along: cut it off.
      let last = index.ends.count &- 1
      let stop = Int(index.ends[last])
      if index.starts[last] & RecordIndex.inArena == 0, stop > Int(index.starts[last]),
        stop < bytes.count,
        bytes[stop] == 0x0A, bytes[stop &- 1] == 0x0D
      {
        index.ends[last] &-= 1
      }
      if isDeclaredSkip(bytes, record, next, in: index) { return skip(bytes, record, next, &index) }
      index.recordStarts.append(UInt32(truncatingIfNeeded: record))
      return next
    }
    index.starts.removeLast(index.starts.count &- index.count &* width)
    index.ends.removeLast(index.ends.count &- index.count &* width)
    return slowRecord(bytes, record, into: &index)
  }
}
