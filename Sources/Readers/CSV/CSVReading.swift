public import Pipelines
public import Tables

/// A CSV file that is being read, chunk by chunk.
public struct CSVReading: Reading {
  /// The file and what was found out about it.
  public private(set) var file: CSVFile
  private var cutter: ChunkCutter
  /// The part of the file that is being read, and those that follow.
  private var table: CSVFile
  private var further: ArraySlice<CSVFile>
  private var isFirst = true

  /// Reads `file` from its first record.
  public init(_ file: CSVFile) {
    self.file = file
    table = file
    further = file.continuations[...]
    cutter = ChunkCutter(file)
    table.continuations = []
  }

  /// The names of the columns.
  public var headings: [String] { file.columnNames }

  /// Whether the table has a heading row.
  public var hasHeader: Bool { !file.headings.isEmpty }

  /// Every choice, whether it was set or detected, and why.
  public var detected: [Phrase] { file.detected }

  /// The next chunk of whole records.
  public mutating func next() throws(RunError) -> (any Portion)? {
    let chunk = table.columnCount > 0 ? try cutter.next() : nil
    let first = isFirst
    isFirst = false
    // A table without a record still says what was found.
    if chunk != nil || first {
      let portion = CSVPortion(file: table, chunk: chunk, isFirst: first, names: headings)
      // Only the first portion looks at it; the memory is free again when that is done.
      table.valueSample = nil
      file.valueSample = nil
      return portion
    }
    guard let next = further.popFirst() else { return nil }
    (table, cutter, isFirst) = (next, ChunkCutter(next), true)
    return try self.next()
  }
}

/// A chunk of a CSV file.
public struct CSVPortion: Portion {
  let file: CSVFile
  let chunk: CSVChunk?
  let isFirst: Bool
  /// The names of the columns, which are those of the file's first table.
  let names: [String]

  /// Reads the records: a column per heading, a row per record. Records are numbered from 1 in each portion;
  /// ``RecordNumbers`` continues the numbers.
  public func deliver(_ log: inout ReadLog) throws(RunError) -> Delivery {
    if isFirst {
      for finding in file.findings + file.oddities() { log.note(finding) }
      log.skipped += file.skippedRows
      log.rowCount = file.rowsAbove
    }
    log.numbersFromOne = file.part
    guard let chunk else {
      let origins = Origins(part: file.part, byteOffsets: [])
      return Delivery(mentions: Batch(columns: names.map { ($0, TextColumn()) }, origins: origins))
    }
    let records = file.records(of: chunk)
    let origins = Origins(part: file.part, byteOffsets: records.offsets)
    let columns = file.columnOrder?.map { records.columns[$0] } ?? records.columns
    var batch = Batch(columns: Array(zip(names, columns)).map { ($0, $1) }, origins: origins)
    if let surplus = records.surplus { batch[Self.surplusName] = surplus }
    for finding in records.findings { log.note(finding) }
    log.skipped += records.skipped
    for mark in records.rows.marks {
      log.place(RowMark(part: file.part, record: mark.record, row: log.rowCount + mark.row))
    }
    log.rowCount += records.rows.rowCount
    return Delivery(mentions: batch)
  }

  /// The column of what stands behind the last column in records with too many cells.
  public static let surplusName = "surplus"
}
