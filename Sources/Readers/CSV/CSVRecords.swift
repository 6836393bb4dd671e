import Pipelines
import Reference
import Tables

/// The records of one chunk, by column.
struct CSVRecords: Sendable {
  /// One column per heading.
  var columns: [TextColumn]
  /// What stands behind the last column in records with too many cells; `nil` when there is no such record.
  var surplus: TextColumn?
  /// Where each record begins in the file, in bytes.
  var offsets: [UInt64]
  /// What was found.
  var findings: [PlacedFinding]
  /// Blank, heading and total rows left out.
  var skipped: Int
  /// In which rows of the sheet they stand, counted from the chunk's first.
  var rows = SheetRowCount(recordCount: 0)

  /// The number of records.
  var rowCount: Int { offsets.count }
}

extension CSVFile {
  /// The scanner for this file's records.
  var scanner: RecordScanner {
    var scanner = RecordScanner(dialect: dialect, width: layout.width, shapes: layout.shapes)
    scanner.headingBytes = layout.headingBytes
    if layout.headingRows > 0, layout.width > 1 {
      scanner.endFinder = TableEndFinder(layout: layout)
    }
    return scanner
  }

  /// Reads the records of a chunk.
  func records(of chunk: CSVChunk) -> CSVRecords {
    var bytes = chunk.bytes
    var map = LineMap()
    var tally = LineDecoder.Tally()
    var mayBeGarbled = false
    if wide == nil {
      let text = decoder.decode(bytes)
      (bytes, map, tally) = (text.bytes, text.map, text.tally)
      mayBeGarbled = text.mayBeGarbled
    } else {
      mayBeGarbled = Mojibake.mayBeIn(bytes.span)
    }
    mayBeGarbled = mayBeGarbled || HTMLReference.mayBeIn(bytes.span)
    var read = columns(of: bytes, chunk, isGarbled: mayBeGarbled)
    TitlesAndSubtotals(layout: layout, dialect: dialect).takeOut(of: &read, text: bytes)
    var notes = read.notes
    if chunk.isCut { notes.note(.oversizeRecord, at: 0) }
    var records = CSVRecords(
      columns: read.columns, surplus: surplus(read), offsets: [], findings: [], skipped: 0)
    records.offsets = read.starts.map { UInt64(chunk.offset + map.raw(Int($0))) }
    records.skipped =
      notes.count(.blankRecord) + notes.count(.repeatedHeading) + notes.count(.totalRow)
      + notes.count(.sectionTitle) + notes.count(.groupTitle) + notes.count(.aside)
    records.rows =
      records.skipped == 0
      ? SheetRowCount(recordCount: read.starts.count)
      : SheetRowCount(bytes.span, starts: read.starts, quote: dialect.quote)
    records.findings = NoteReport(
      part: part, firstLine: chunk.line, text: bytes, starts: read.starts
    ).findings(notes, tally)
    return records
  }

  /// The columns of a chunk, by the shortest way that reads it right.
  private func columns(of text: [UInt8], _ chunk: CSVChunk, isGarbled: Bool) -> ColumnReader.Records
  {
    let scanner = scanner
    if dialect.isPlain, !isGarbled {
      let reader = ColumnReader(
        scanner: scanner, keptWidth: layout.keptWidth, shares: layout.shares)
      if let records = reader.read(text, lineCount: chunk.lineCount) { return records }
    }
    var index = scanner.scan(text, quoteCount: chunk.quoteCount, lineCount: chunk.lineCount)
    let columns = ColumnBuilder(keptWidth: layout.keptWidth).columns(
      &index, of: text, isGarbled: isGarbled)
    var surplus: [(row: Int, text: [UInt8])] = []
    if layout.keptWidth < layout.width || !index.long.isEmpty {
      for row in 0..<index.count {
        if let rest = index.surplus(
          of: row, keptWidth: layout.keptWidth, text, dialect.separator)
        {
          surplus.append((row, rest))
        }
      }
    }
    return ColumnReader.Records(
      columns: columns, starts: index.recordStarts, surplus: surplus, notes: index.notes)
  }

  private func surplus(_ records: ColumnReader.Records) -> TextColumn? {
    guard !records.surplus.isEmpty else { return nil }
    var column = TextColumn()
    for (row, text) in records.surplus {
      column.appendMissing(count: row - column.count)
      column.append(utf8: text)
    }
    column.appendMissing(count: records.starts.count - column.count)
    return column
  }
}
