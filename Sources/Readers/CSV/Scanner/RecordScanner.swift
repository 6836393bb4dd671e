/// Finds the cells of a chunk's records: a fast pass over plain records, and the repair for any that is not.
///
/// The fast pass tests eight bytes at once for the separator and the line break; a quote matters only where a cell begins.
/// Whatever it cannot explain (text behind a closing quote, another number of cells, an end inside quotes, what may be a
/// heading or a total) it gives back, and the record is read again by ``RecordRepair``.
struct RecordScanner: Sendable {
  let dialect: CSVDialect
  let width: Int
  let repair: RecordRepair
  /// The bytes of the heading row as they stand in the file, to know it when it comes again; empty without one.
  var headingBytes: [UInt8] = [] {
    didSet { suspects = Self.suspects(headingBytes, dialect) }
  }
  /// Knows another table by its headings; `nil` where none is looked for.
  var endFinder: TableEndFinder? {
    didSet {
      guard let cells = endFinder?.layout.headingCells else { return }
      headingWords = Set(cells.filter { $0.count > 1 }).sorted { $0.lexicographicallyPrecedes($1) }
      for word in headingWords { suspects[Int(word[0])] = true }
    }
  }
  /// The headings, to know them when they come again in another order.
  private(set) var headingWords: [[UInt8]] = []
  /// Whether rows of totals are left out.
  var skipsTotals = true
  /// For each byte whether a record whose first cell begins with it may be none.
  private(set) var suspects: [Bool]

  init(dialect: CSVDialect, width: Int, shapes: [ValueShape] = []) {
    self.dialect = dialect
    self.width = max(width, 1)
    repair = RecordRepair(dialect: dialect, width: max(width, 1), shapes: shapes)
    suspects = Self.suspects([], dialect)
  }

  private static func suspects(_ heading: [UInt8], _ dialect: CSVDialect) -> [Bool] {
    var table = [Bool](repeating: false, count: 256)
    for byte in TotalRow.beginningBytes { table[Int(byte)] = true }
    table[0x20] = true
    for byte in Aside.beginnings { table[Int(byte)] = true }
    table[Int(CellRepair.markByte)] = true
    table[Int(CellRepair.pageBreak)] = true
    var first = heading.first
    if let quote = dialect.quote, first == quote { first = heading.dropFirst().first }
    if let first { table[Int(first)] = true }
    return table
  }

  /// The index of a chunk of whole records, with so many quotes and line breaks in it; O(n).
  func scan(_ chunk: [UInt8], quoteCount: Int, lineCount: Int = 0) -> RecordIndex {
    var index = RecordIndex(width: width)
    let bytes = chunk.span
    guard dialect.isPlain else {
      var at = 0
      while at < bytes.count { at = slowRecord(bytes, at, into: &index) }
      return index
    }
    index.makeRoom((lineCount + 2) * width)
    index.recordStarts.reserveCapacity(lineCount + 2)
    var at = 0
    while at < bytes.count {
      let plain = plainRecords(bytes, from: at, into: &index)
      // Where there was no room the next round makes some; anything else is read slowly.
      let hasRoom = index.starts.count >= index.cellCount + width
      at = plain < bytes.count && hasRoom ? slowRecord(bytes, plain, into: &index) : plain
    }
    if quoteCount > index.explainedQuotes { readBareQuotesAgain(bytes, &index) }
    return index
  }

  /// Indexes plain records from `first` on; returns where the first one begins that is not plain, or the end.
  func plainRecords(_ bytes: Span<UInt8>, from first: Int, into index: inout RecordIndex)
    -> Int
  {
    index.makeRoom(width)
    var run = PlainRun(scanner: self, used: index.cellCount)
    var (starts, ends, records, arena) = index.lend()
    let next = run.cells(
      bytes, from: first, suspects: suspects, starts: &starts, ends: &ends, records: &records,
      arena: &arena)
    index.takeBack(starts, ends, records, arena, explainedQuotes: run.explainedQuotes)
    return next
  }
}
