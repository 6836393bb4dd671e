/// Reads one record that the fast pass could not explain, and puts its cells where they belong when that is certain.
struct RecordRepair: Sendable {
  let dialect: CSVDialect
  let width: Int
  /// What each column's values look like.
  let shapes: [ValueShape]

  /// The longest record that is read, in bytes; a longer one is cut.
  static let recordLimit = 1 << 20

  /// A record as read: its cells' texts, and where the next one begins. No cells: a blank line.
  struct Result {
    var cells: [[UInt8]]
    var next: Int
  }

  init(dialect: CSVDialect, width: Int, shapes: [ValueShape]) {
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
    if loose.cells.count == 1, width > 1,
      let cells = WrappedLines.cells(loose, of: bytes, dialect), cells.count == width
    {
      notes.note(.wrappedRecord, at: start)
      return Result(cells: cells, next: loose.next)
    }
    let isOdd = loose.oddQuotes > 0 || loose.isUnclosed
    if loose.spacedCells > 0, !isOdd { notes.note(.spacedQuote, at: start) }
    if loose.cells.count == width, !isOdd {
      if loose.innerBreaks > 0, let first = swallowing(bytes, start, loose, &notes) { return first }
      return Result(cells: texts(bytes, loose.cells), next: loose.next)
    }
    if loose.cells.count != width, let other = otherSeparator(bytes, start, limit) {
      notes.note(.otherSeparator, at: start)
      return other
    }
    if isOdd || loose.innerBreaks > 0, let quiet = solved(bytes, start, limit, loose, &notes) {
      return quiet
    }
    if loose.oddQuotes > 0 { notes.note(.bareQuote, at: start) }
    let texts = texts(bytes, loose.cells)
    let realignment = Realignment(dialect: dialect, width: width, shapes: shapes)
    let (fitted, kind) = realignment.fit(texts, quoted: loose.cells.map(\.isQuoted))
    if fitted.count < width, let split = splitAtQuote(bytes, start, loose, &notes) { return split }
    if let kind { notes.note(kind, at: start) }
    if width == 1 { return Result(cells: [Array(joined(texts))], next: loose.next) }
    return Result(cells: fitted, next: loose.next)
  }

  /// The first of the records that two stray quotes made into one; `nil` where that is not certain.
  private func swallowing(
    _ bytes: Span<UInt8>, _ start: Int, _ loose: LooseRecord, _ notes: inout RecordNotes
  ) -> Result? {
    let swallowed = SwallowedRecords(dialect: dialect, width: width, shapes: shapes)
    let (verdict, first) = swallowed.verdict(bytes, start, loose)
    switch verdict {
    case .cell: return nil
    case .doubtful:
      notes.note(.recordsInCell, at: start)
      return nil
    case .records:
      notes.note(.unbalancedQuote, at: start)
      return Result(cells: texts(bytes, first.cells), next: first.next)
    }
  }

  /// The line that begins at `start`, read with another separator, when that is certain.
  private func otherSeparator(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Result? {
    guard width > 2, shapes.contains(where: { $0 != .text }) else { return nil }
    var end = start
    while end < limit, dialect.breakLength(bytes, end, limit) == 0 { end += 1 }
    let realignment = Realignment(dialect: dialect, width: width, shapes: shapes)
    guard let cells = realignment.otherSeparator(bytes.extracting(start..<end)) else { return nil }
    return Result(cells: cells, next: end + dialect.breakLength(bytes, end, limit))
  }

  /// Two quoted cells without a separator between them look like one with a quote in it.
  private func splitAtQuote(
    _ bytes: Span<UInt8>, _ start: Int, _ loose: LooseRecord, _ notes: inout RecordNotes
  ) -> Result? {
    guard loose.cells.contains(where: \.hasEscapes) else { return nil }
    let puzzle = QuotePuzzle(dialect: dialect, width: width)
    guard let reading = puzzle.solve(bytes, at: start, limit: loose.next, work: &notes.puzzleWork),
      reading.cells.count == width, reading.addedSeparators > 0, reading.next == loose.next
    else { return nil }
    notes.note(.missingSeparator, at: start)
    return Result(cells: texts(bytes, reading.cells), next: reading.next)
  }

  /// The record by the price of its readings; `nil` when no reading is found.
  private func solved(
    _ bytes: Span<UInt8>, _ start: Int, _ limit: Int, _ loose: LooseRecord,
    _ notes: inout RecordNotes
  ) -> Result? {
    let puzzle = QuotePuzzle(dialect: dialect, width: width)
    guard let reading = puzzle.solve(bytes, at: start, limit: limit, work: &notes.puzzleWork) else {
      return nil
    }
    if reading.addedSeparators > 0 {
      notes.note(.missingSeparator, at: start)
    } else if loose.isUnclosed || reading.isUnclosed {
      notes.note(.unclosedQuote, at: start)
    } else if reading.cells == loose.cells {
      if loose.oddQuotes > 0 { notes.note(.bareQuote, at: start) }
    } else {
      notes.note(.unbalancedQuote, at: start)
    }
    if reading.cells.count == width {
      return Result(cells: texts(bytes, reading.cells), next: reading.next)
    }
    return realigned(bytes, reading.cells, start, reading.next, notes: &notes)
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

  func texts(_ bytes: Span<UInt8>, _ cells: [LooseRecord.Cell]) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    for cell in cells { texts.append(LooseRecord.text(bytes, cell, dialect)) }
    return texts
  }
}
