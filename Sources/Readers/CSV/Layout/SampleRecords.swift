import Reference

/// The records of a file's first bytes, read leniently, as the finders of the layout look at them.
struct SampleRecords: Sendable {
  /// The records in order.
  private(set) var records: [SampleRow] = []
  /// Whether the text that they were read from is the whole file.
  let isWhole: Bool
  /// Whether more records follow in the text; those are for ``SampleTail``.
  private(set) var isCutShort = false

  /// The most records that are kept.
  static let limit = 5_000

  init(
    _ text: [UInt8], from start: Int, dialect: CSVDialect, isWhole: Bool, limit: Int = Self.limit
  ) {
    self.isWhole = isWhole
    let bytes = text.span
    let isGarbled = CellRepair.mayBeGarbled(bytes)
    let isSingle = dialect.separator == CSVDialect.noSeparator
    var at = start
    while at < bytes.count {
      guard records.count < limit else {
        isCutShort = true
        break
      }
      var row = SampleRow(bytes, at: at, dialect)
      if !isWhole, row.next >= bytes.count, !records.isEmpty { break }
      at = max(row.next, at + 1)
      // A rule of dashes says nothing about the columns.
      if !isSingle, Aside.isRuler(row.cells) { continue }
      if isGarbled { row.readBack() }
      records.append(row)
    }
  }
}

extension SampleRow {
  /// The record that begins at `start` of a text.
  init(_ bytes: Span<UInt8>, at start: Int, _ dialect: CSVDialect) {
    let loose = LooseRecord(
      bytes, at: start, limit: min(bytes.count, start + RecordRepair.recordLimit), dialect)
    self.init(start: start, next: loose.next, cells: [])
    if let unwrapped = WrappedLines.cells(loose, of: bytes, dialect) {
      cells = unwrapped
    } else {
      cells.reserveCapacity(loose.cells.count)
      for cell in loose.cells { cells.append(LooseRecord.text(bytes, cell, dialect)) }
    }
    takeOffMark()
  }

  /// Reads back letters that a wrong encoding garbled, or that are written as on a web page.
  mutating func readBack() {
    for column in cells.indices {
      var cell = cells[column]
      cell = Mojibake.repaired(cell.span) ?? cell
      cells[column] = HTMLReference.repaired(cell.span) ?? cell
    }
    takeOffMark()
  }

  private mutating func takeOffMark() {
    let first = cells[0]
    let length = CellRepair.markLength(first.span, 0)
    if length > 0 { cells[0].removeFirst(length) }
  }
}
