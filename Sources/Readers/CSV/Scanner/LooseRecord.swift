/// One record read leniently, cell by cell: the slow and obvious reader, for any dialect.
///
/// A quoted cell ends at a quote that a separator or the end of the record follows; any other quote in it is a letter.
struct LooseRecord: Sendable {
  /// One cell: where it lies, and how it was written.
  struct Cell: Sendable, Equatable {
    /// The text between the separators, without the surrounding quotes.
    var range: Range<Int>
    /// Whether quotes surround it.
    var isQuoted = false
    /// Whether quotes in it are written twice or behind a backslash.
    var hasEscapes = false
    /// Whether the quote that closes it is missing.
    var isUnclosed = false
  }

  var cells: [Cell] = []
  /// Where the record ends, before its line break.
  var end = 0
  /// Where the next record begins.
  var next = 0
  /// Quotes that the dialect does not explain: bare inside an unquoted cell, or lone inside a quoted one.
  var oddQuotes = 0
  /// Line breaks inside quoted cells.
  var innerBreaks = 0
  /// Whether the text ended inside a quoted cell.
  var isUnclosed = false
  /// Quoted cells before or behind whose quotes blanks stood; those are no part of the cell.
  var spacedCells = 0
  private var failures = 0

  /// So many unexplained quotes or line breaks show that a quoted cell is none: reading stays linear on any text.
  private static let oddLimit = 64
  private static let breakLimit = 2_000
  private static let failureLimit = 4

  init() {}

  /// Reads the record that begins at `start`; `limit` bounds how far a quoted cell may run. O(length).
  init(_ bytes: Span<UInt8>, at start: Int, limit: Int, _ dialect: CSVDialect) {
    self.init()
    cells.reserveCapacity(16)
    let end = min(limit, bytes.count)
    var at = start
    while true {
      at = cell(bytes, at, end, dialect)
      if at < end, Self.isSeparator(bytes, at, end, dialect.separator) {
        at += dialect.separator.count
        continue
      }
      break
    }
    self.end = at
    next = at + dialect.breakLength(bytes, at, end)
  }

  private mutating func cell(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ dialect: CSVDialect
  ) -> Int {
    if let quote = dialect.quote, start < end, bytes[start] == quote, failures < Self.failureLimit,
      let close = quoted(bytes, start, end, quote, dialect)
    {
      return close
    }
    if let close = spacedQuoted(bytes, start, end, dialect) { return close }
    if let close = Self.formulaEnd(bytes, start, end, dialect) {
      cells.append(Cell(range: start..<close))
      return close
    }
    var at = start
    let (first, quote) = (dialect.separator[0], dialect.quote ?? 0x0A)
    while at < end {
      let byte = bytes[at]
      // Nearly every byte is a letter: what else it may be is asked only where it may be that.
      if byte == first || byte == quote || Self.isBreak(byte) {
        if dialect.breakLength(bytes, at, end) > 0
          || Self.isSeparator(bytes, at, end, dialect.separator)
        {
          break
        }
        if byte == dialect.quote { oddQuotes += 1 }
      }
      at += 1
    }
    cells.append(Cell(range: start..<at))
    return at
  }

  /// Where `="…"` ends, which keeps its quotes until ``CellRepair`` takes them off; separators in it are letters. `nil` where none is.
  private static func formulaEnd(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ dialect: CSVDialect
  ) -> Int? {
    guard dialect.quote == 0x22, start + 2 < end, bytes[start] == 0x3D, bytes[start + 1] == 0x22
    else { return nil }
    var at = start + 2
    while at < end, !isBreak(bytes[at]) {
      if bytes[at] == 0x22 {
        if at + 1 >= end || isBreak(bytes[at + 1])
          || isSeparator(bytes, at + 1, end, dialect.separator)
        {
          return at + 1
        }
        guard bytes[at + 1] == 0x22 else { return nil }
        at += 1
      }
      at += 1
    }
    return nil
  }

  /// Reads a quoted cell; `nil` when no quote ends it.
  private mutating func quoted(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ quote: UInt8, _ dialect: CSVDialect
  ) -> Int? {
    var at = start + 1
    var odd = 0
    var breaks = 0
    var escapes = false
    while at < end, odd < Self.oddLimit, breaks < Self.breakLimit {
      let byte = bytes[at]
      if byte == 0x5C, dialect.escape == .backslash, at + 1 < end {
        escapes = true
        at += 2
        continue
      }
      if byte == quote {
        if dialect.escape == .doubled, at + 1 < end, bytes[at + 1] == quote {
          escapes = true
          at += 2
          continue
        }
        if let behind = Self.behindQuote(bytes, at, end, dialect) {
          cells.append(Cell(range: start + 1..<at, isQuoted: true, hasEscapes: escapes || odd > 0))
          oddQuotes += odd
          innerBreaks += breaks
          if behind > at + 1 { spacedCells += 1 }
          return behind
        }
        odd += 1
      } else if byte == 0x0A || (byte == 0x0D && !(at + 1 < end && bytes[at + 1] == 0x0A)) {
        breaks += 1
      }
      at += 1
    }
    isUnclosed = true
    failures += 1
    return nil
  }

  /// Where the cell ends whose last quote may be the one at `at`: there, or behind the blanks that stand between it and the
  /// separator or the end of the record; `nil` where it ends no cell.
  static func behindQuote(
    _ bytes: Span<UInt8>, _ at: Int, _ end: Int, _ dialect: CSVDialect
  ) -> Int? {
    var behind = at + 1
    while true {
      if behind >= end || dialect.breakLength(bytes, behind, end) > 0
        || isSeparator(bytes, behind, end, dialect.separator)
      {
        return behind
      }
      guard isBlank(bytes[behind]) else { return nil }
      behind += 1
    }
  }

  /// Reads a quoted cell on one line before which blanks stand; `nil` where none does, or its quotes are not in order.
  private mutating func spacedQuoted(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ dialect: CSVDialect
  ) -> Int? {
    guard let quote = dialect.quote, start < end, Self.isBlank(bytes[start]) else { return nil }
    var first = start
    while first < end, Self.isBlank(bytes[first]) {
      if Self.isSeparator(bytes, first, end, dialect.separator) { return nil }
      first += 1
    }
    guard first < end, bytes[first] == quote, failures < Self.failureLimit else { return nil }
    let before = self
    if let close = quoted(bytes, first, end, quote, dialect), oddQuotes == before.oddQuotes,
      innerBreaks == before.innerBreaks
    {
      spacedCells = before.spacedCells + 1
      return close
    }
    let failures = failures
    self = before
    self.failures = failures
    return nil
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether `byte` is a line break.
  @inline(__always)
  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Whether the separator stands at `at`.
  @inline(__always)
  static func isSeparator(_ bytes: Span<UInt8>, _ at: Int, _ end: Int, _ separator: [UInt8]) -> Bool
  {
    guard at + separator.count <= end, bytes[at] == separator[0] else { return false }
    for place in 1..<max(separator.count, 1) where bytes[at + place] != separator[place] {
      return false
    }
    return true
  }

  /// The text of a cell as it is meant: escapes undone.
  static func text(_ bytes: Span<UInt8>, _ cell: Cell, _ dialect: CSVDialect) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(cell.range.count)
    guard cell.hasEscapes else {
      UTF8Text.append(bytes, cell.range, to: &out)
      return out
    }
    var at = cell.range.lowerBound
    let end = cell.range.upperBound
    while at < end {
      let byte = bytes[at]
      if cell.isQuoted, at + 1 < end {
        if dialect.escape == .backslash, byte == 0x5C,
          bytes[at + 1] == dialect.quote || bytes[at + 1] == 0x5C
        {
          out.append(bytes[at + 1])
          at += 2
          continue
        }
        if dialect.escape != .backslash, byte == dialect.quote, bytes[at + 1] == dialect.quote {
          out.append(byte)
          at += 2
          continue
        }
      }
      out.append(byte)
      at += 1
    }
    return out
  }
}
