import Pipelines
import Tables

extension CSVFile {
  /// How many bytes at the end of a file are looked at, where its head is not the whole of it.
  private static let tailBytes = 1 << 16

  /// Finds the notes below the table, at the end of the file, and ends the table before them.
  /// - Parameter rows: the last records of `text`, where that is the whole file; none when they were not looked at.
  mutating func findNotes(_ rows: [SampleRow], _ text: [UInt8], isWhole: Bool) throws(RunError) {
    guard layout.end == nil, layout.width > 1, layout.typicalCount >= 3 else { return }
    if isWhole {
      guard let first = rows.firstIndex(where: { $0.start >= layout.bodyStart }) else { return }
      let (offset, map) = (markLength, wide == nil ? headMap : nil)
      endBeforeNotes(rows[first...], text, firstLine: 1) { place in
        map.map { offset + $0.raw(place) } ?? place
      }
    } else if wide == nil {
      try findNotesInTail()
    }
  }

  private mutating func findNotesInTail() throws(RunError) {
    var start = file.size - Self.tailBytes
    var raw = try file.read(at: start, count: Self.tailBytes)
    // A quote may be the end of a cell that began before: only what follows the last one is certain.
    var cut = 0
    if let quote = dialect.quote { cut = raw.lastIndex(of: quote).map { $0 + 1 } ?? 0 }
    guard let next = raw[cut...].firstIndex(of: dialect.endByte) else { return }
    start += next + 1
    raw.removeFirst(next + 1)
    let decoded = decoder.decode(raw)
    let sample = SampleRecords(decoded.bytes, from: 0, dialect: dialect, isWhole: true)
    guard sample.records.contains(where: { $0.filledCount <= 1 || $0.cells.first?.isEmpty ?? true })
    else { return }
    endBeforeNotes(sample.records[...], decoded.bytes, firstLine: 0) { start + decoded.map.raw($0) }
  }

  /// - Parameter firstLine: the line with which `text` begins; 0 when it is not known.
  private mutating func endBeforeNotes(
    _ records: ArraySlice<SampleRow>, _ text: [UInt8], firstLine: Int, place: (Int) -> Int
  ) {
    let found = TrailingNotes(typicalCount: layout.typicalCount).find(in: records)
    func line(_ row: Int) -> Int {
      firstLine == 0 ? 0 : firstLine + Self.lineCount(text, records[row].start)
    }
    for row in found.doubtful {
      note("lone-cell", .warning, line: line(row), LayoutReport.loneCell)
    }
    guard found.firstNote < records.endIndex else { return }
    bodyEnd = place(records[found.firstNote].start)
    skippedRows += records.endIndex - found.firstNote
    let notes = TrailingNotes(typicalCount: layout.typicalCount)
    for row in found.firstNote..<records.endIndex where !records[row].isBlank {
      if notes.isSums(records[row]) {
        let sums = NoteReport.finding(.totalRow)
        note(sums.code, sums.severity, line: line(row), sums.phrase)
      } else {
        note("note-below", .notice, line: line(row), LayoutReport.noteBelow)
      }
    }
  }
}
