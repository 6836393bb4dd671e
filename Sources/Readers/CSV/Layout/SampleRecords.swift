/// The records of a file's first bytes, read leniently, as the finders of the layout look at them.
struct SampleRecords: Sendable {
  /// The records in order.
  var records: [SampleRow] = []

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
      records.append(
        SampleRow(start: at, next: loose.next, cells: repair.texts(bytes, loose.cells)))
      at = max(loose.next, at + 1)
    }
  }
}
