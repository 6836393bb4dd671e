/// Tells whether a quoted cell of several lines is one, or whether two stray quotes swallowed the records between them.
///
/// ```
/// 7;Roux;"12 rue du Port;06000;Nice      the quote as a letter: a whole record
/// 8;Petit;84 rue des Lilas;29200;Brest   a whole record
/// 9;Blanc;14 rue du Port";75001;Paris    the quote as a letter: a whole record
/// ```
/// The quotes pair and the number of cells is right, so nothing else gives it away. An address or a note has lines as well, but
/// not such as have the table's cells, each of its column's kind.
struct SwallowedRecords {
  let dialect: CSVDialect
  let width: Int
  let shapes: [ValueShape]

  /// What a cell of several lines is.
  enum Verdict { case cell, doubtful, records }

  /// A table pasted into a note may look as the table that holds it, but has not so many lines.
  private static let pastedLimit = 20
  /// So many whole lines are proof where no column has a kind of its own.
  private static let proofLines = 3

  /// What the cells of the record at `start` are that run over several lines; and the record that its first line is.
  func verdict(_ bytes: Span<UInt8>, _ start: Int, _ record: LooseRecord) -> (Verdict, LooseRecord)
  {
    guard record.innerBreaks > 0, width > 1, record.cells.count == width else {
      return (.cell, record)
    }
    var isDoubtful = false
    for (column, cell) in record.cells.enumerated() where cell.isQuoted {
      guard Self.mayBe(bytes, cell.range, column, width, dialect) else { continue }
      let lines = lines(bytes, cell.range)
      guard lines.count > 1 else { continue }
      var first = LooseRecord(bytes, at: start, limit: lines[0].upperBound, dialect)
      first.next = lines[1].lowerBound
      let last = LooseRecord(
        bytes, at: lines[lines.count - 1].lowerBound, limit: record.end, dialect)
      guard first.cells.count == width, last.cells.count == width,
        let before = witnesses(bytes, first, column..<width),
        let behind = witnesses(bytes, last, 0..<column + 1)
      else { continue }
      switch judge(bytes, column, lines[1..<lines.count - 1], before + behind) {
      case .records: return (.records, first)
      case .doubtful: isDoubtful = true
      case .cell: break
      }
    }
    return (isDoubtful ? .doubtful : .cell, record)
  }

  private func judge(
    _ bytes: Span<UInt8>, _ column: Int, _ lines: ArraySlice<Range<Int>>, _ outer: Int
  ) -> Verdict {
    var witnessCount = outer
    var wholeCount = 0
    for line in lines {
      let record = LooseRecord(bytes, at: line.lowerBound, limit: line.upperBound, dialect)
      guard record.cells.count == width, record.oddQuotes == 0, !record.isUnclosed,
        let found = witnesses(bytes, record, 0..<width)
      else { continue }
      wholeCount += 1
      witnessCount += found
    }
    guard wholeCount * 10 >= lines.count * 9 else { return .cell }
    // What a table pasted behind the words of a note looks like, when notes are the last column.
    let mayBePasted = column == width - 1 && shape(column) == .text
    let hasProof = width > 2 && wholeCount >= Self.proofLines
    if mayBePasted {
      if wholeCount >= Self.pastedLimit { return .records }
      return hasProof || witnessCount > 0 ? .doubtful : .cell
    }
    if witnessCount > 0 || hasProof { return .records }
    return width > 3 ? .doubtful : .cell
  }

  /// How many cells of some columns have their column's own kind; `nil` when one has another.
  private func witnesses(_ bytes: Span<UInt8>, _ record: LooseRecord, _ columns: Range<Int>) -> Int?
  {
    var count = 0
    for column in columns where shape(column) != .text {
      var text = LooseRecord.text(bytes, record.cells[column], dialect)
      // The stray quote itself.
      if let quote = dialect.quote, !record.cells[column].isQuoted {
        if text.first == quote { text.removeFirst() }
        if text.last == quote { text.removeLast() }
      }
      guard let own = ValueShape.of(text) else { continue }
      guard shape(column).accepts(own) else { return nil }
      count += 1
    }
    return count
  }

  private func shape(_ column: Int) -> ValueShape { column < shapes.count ? shapes[column] : .text }

  /// The lines of a cell, without their breaks; the first and the last one are parts of lines.
  private func lines(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (low, at) = (cell.lowerBound, cell.lowerBound)
    while at < cell.upperBound {
      let length = dialect.breakLength(bytes, at, cell.upperBound)
      if length > 0 {
        lines.append(low..<at)
        low = at + length
      }
      at += max(length, 1)
    }
    lines.append(low..<cell.upperBound)
    return lines
  }

  /// Whether a quoted cell may have swallowed records: with the parts of lines before and behind it, its first and its last line
  /// have the table's number of separators. O(cell), and nearly always O(first line).
  static func mayBe(
    _ bytes: Span<UInt8>, _ cell: Range<Int>, _ column: Int, _ width: Int, _ dialect: CSVDialect
  ) -> Bool {
    !dialect.isPlain
      || mayBe(bytes, cell, column, width, separator: dialect.separator[0], end: dialect.endByte)
  }

  /// The same where one byte parts cells and one ends records.
  static func mayBe(
    _ bytes: Span<UInt8>, _ cell: Range<Int>, _ column: Int, _ width: Int, separator: UInt8,
    end: UInt8
  ) -> Bool {
    guard width > 1, cell.count >= width else { return false }
    let first = UTF8Text.first(end, in: bytes, from: cell.lowerBound, to: cell.upperBound)
    guard first < cell.upperBound else { return false }
    var missing = width - 1 - column
    for at in cell.lowerBound..<first where bytes[at] == separator { missing -= 1 }
    guard missing == 0 else { return false }
    missing = column
    var at = cell.upperBound - 1
    while bytes[at] != end {
      if bytes[at] == separator { missing -= 1 }
      at -= 1
    }
    return missing == 0
  }
}
