/// Reads one record that the fast pass could not explain, and puts its cells where they belong when that is certain.
struct RecordRepair: Sendable {
  let dialect: CSVDialect
  let width: Int
  /// What each column's values look like.
  let shapes: [CellShape]

  /// The longest record that is read, in bytes; a longer one is cut.
  static let recordLimit = 1 << 20

  /// A record as read: its cells' texts, and where the next one begins. No cells: a blank line.
  struct Result {
    var cells: [[UInt8]]
    var next: Int
  }

  init(dialect: CSVDialect, width: Int, shapes: [CellShape]) {
    self.dialect = dialect
    self.width = width
    self.shapes = shapes
  }

  /// Reads the record at `start` and notes what was wrong with it.
  func read(_ bytes: Span<UInt8>, at start: Int, notes: inout RecordNotes) -> Result {
    let limit = min(bytes.count, start + Self.recordLimit)
    let loose = LooseRecord(bytes, at: start, limit: limit, dialect)
    if loose.cells.count == 1, loose.cells[0].range.isEmpty, !loose.cells[0].isQuoted, width > 1 {
      notes.note(.blankRecord, at: start)
      return Result(cells: [], next: loose.next)
    }
    if loose.cells.count == width, loose.oddQuotes == 0 || loose.innerBreaks == 0, !loose.isUnclosed
    {
      if loose.oddQuotes > 0 { notes.note(.bareQuote, at: start) }
      return Result(cells: texts(bytes, loose.cells), next: loose.next)
    }
    if loose.oddQuotes > 0 || loose.isUnclosed || hasQuote(bytes, start, loose.end) {
      let puzzle = QuotePuzzle(dialect: dialect, width: width)
      if let reading = puzzle.solve(bytes, at: start, limit: limit) {
        let isChanged = reading.cells != loose.cells || loose.oddQuotes > 0
        if reading.cells.count == width {
          if reading.addedSeparators > 0 {
            notes.note(.missingSeparator, at: start)
          } else if loose.isUnclosed {
            notes.note(.unclosedQuote, at: start)
          } else if isChanged {
            notes.note(.unbalancedQuote, at: start)
          }
          return Result(cells: texts(bytes, reading.cells), next: reading.next)
        }
        if isChanged { notes.note(.unbalancedQuote, at: start) }
        return realigned(bytes, reading.cells, start, reading.next, notes: &notes)
      }
    }
    return realigned(bytes, loose.cells, start, loose.next, notes: &notes)
  }

  private func realigned(
    _ bytes: Span<UInt8>, _ cells: [LooseRecord.Cell], _ start: Int, _ next: Int,
    notes: inout RecordNotes
  ) -> Result {
    let texts = texts(bytes, cells)
    if width == 1 { return Result(cells: [Array(joined(texts))], next: next) }
    let realignment = Realignment(dialect: dialect, width: width, shapes: shapes)
    let (fitted, kind) = realignment.fit(texts, quoted: cells.map(\.isQuoted))
    if let kind { notes.note(kind, at: start) }
    return Result(cells: fitted, next: next)
  }

  private func joined(_ texts: [[UInt8]]) -> some Sequence<UInt8> {
    texts.joined(separator: dialect.separator)
  }

  private func hasQuote(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard let quote = dialect.quote else { return false }
    return UTF8Text.first(quote, in: bytes, from: start, to: end) < end
  }

  func texts(_ bytes: Span<UInt8>, _ cells: [LooseRecord.Cell]) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    for cell in cells { texts.append(LooseRecord.text(bytes, cell, dialect)) }
    return texts
  }
}
