import Pipelines
import Tables

/// The records of one chunk, by column.
struct CSVRecords: Sendable {
  /// One column per heading.
  var columns: [TextColumn]
  /// What stands behind the last column in records with too many cells; `nil` when there is no such record.
  var surplus: TextColumn?
  /// Where each record begins in the file, in bytes.
  var offsets: [Int]
  /// What was found.
  var findings: [PlacedFinding]
  /// Blank, heading and total rows left out.
  var skipped: Int

  /// The number of records.
  var rowCount: Int { offsets.count }
}

extension CSVFile {
  /// The scanner for this file's records.
  var scanner: RecordScanner {
    var scanner = RecordScanner(dialect: dialect, width: layout.width, shapes: layout.shapes)
    scanner.headingBytes = layout.headingBytes
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
    var index = scanner.scan(bytes, quoteCount: chunk.quoteCount, lineCount: chunk.lineCount)
    if chunk.isCut { index.notes.note(.oversizeRecord, at: 0) }
    let columns = ColumnBuilder(keptWidth: layout.keptWidth).columns(
      &index, of: bytes, isGarbled: mayBeGarbled)
    var records = CSVRecords(columns: columns, surplus: nil, offsets: [], findings: [], skipped: 0)
    records.surplus = surplus(index, bytes)
    records.offsets = index.recordStarts.map { chunk.offset + map.raw(Int($0)) }
    records.skipped =
      index.notes.count(.blankRecord) + index.notes.count(.repeatedHeading)
      + index.notes.count(.totalRow)
    records.findings = NoteReport(part: part, firstLine: chunk.line, text: bytes).findings(
      index.notes, tally)
    return records
  }

  private func surplus(_ index: RecordIndex, _ bytes: [UInt8]) -> TextColumn? {
    var long = index.long[...]
    var dropped: [(Int, [UInt8])] = []
    if layout.keptWidth < layout.width {
      for row in 0..<index.count {
        let cells = (layout.keptWidth..<layout.width).map { index.text(row, $0, of: bytes) }
        if cells.contains(where: { !SampleRecords.isBlank($0) }) {
          dropped.append((row, Array(cells.joined(separator: dialect.separator))))
        }
      }
    }
    guard !long.isEmpty || !dropped.isEmpty else { return nil }
    var column = TextColumn()
    var rest = dropped[...]
    for row in 0..<index.count {
      var text: [UInt8]?
      if let first = rest.first, first.0 == row {
        text = first.1
        rest.removeFirst()
      }
      if let first = long.first, Int(first.row) == row {
        let own = index.arena[Int(first.start)..<Int(first.end)]
        text = text.map { $0 + dialect.separator + own } ?? Array(own)
        long.removeFirst()
      }
      if let text { column.append(utf8: text) } else { column.appendMissing() }
    }
    return column
  }
}
