/// The records of a file's first bytes, read leniently, as the finders of the layout look at them.
struct SampleRecords: Sendable {
  /// One record.
  struct Record: Sendable {
    /// Where it begins and where the next one begins, in the text.
    var start: Int
    var next: Int
    /// Its cells' texts.
    var cells: [[UInt8]]

    /// How many cells hold something.
    var filledCount: Int { cells.count { !SampleRecords.isBlank($0) } }
    /// The number of cells up to the last one that holds something.
    var usedCount: Int { (cells.lastIndex { !SampleRecords.isBlank($0) } ?? -1) + 1 }
    /// Whether no cell holds anything.
    var isBlank: Bool { filledCount == 0 }
  }

  /// The records in order.
  var records: [Record] = []

  /// The most records that are kept.
  static let limit = 20_000

  init(_ text: [UInt8], from start: Int, dialect: CSVDialect, isWhole: Bool) {
    let repair = RecordRepair(dialect: dialect, width: 0, shapes: [])
    let bytes = text.span
    var at = start
    while at < bytes.count, records.count < Self.limit {
      let loose = LooseRecord(
        bytes, at: at, limit: min(bytes.count, at + RecordRepair.recordLimit), dialect)
      if !isWhole, loose.next >= bytes.count, !records.isEmpty { break }
      records.append(Record(start: at, next: loose.next, cells: repair.texts(bytes, loose.cells)))
      at = max(loose.next, at + 1)
    }
  }

  /// Whether a text holds nothing but spaces.
  static func isBlank(_ cell: [UInt8]) -> Bool { cell.allSatisfy { $0 == 0x20 || $0 == 0x0D } }
}
