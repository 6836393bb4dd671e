/// Finds where another table begins behind the records of one.
///
/// Another table begins with a heading row: half of its words are headings of the first table, but it is not written byte for
/// byte as that one was (that is the same table going on), or its cells are words over columns that hold no words and the
/// rows under it have another number of cells.
struct TableEndFinder: Sendable {
  let layout: TableLayout

  /// The record with which another table, or the blank and title rows before it, begins; `nil` when there is none.
  func end(_ records: [SampleRecords.Record], from first: Int, text: [UInt8]) -> Int? {
    guard layout.headingRows > 0, layout.width > 1 else { return nil }
    let headings = Set(layout.headings.filter { !$0.isEmpty }.map { Array($0.utf8) })
    var row = first
    while row < records.count {
      if isHeading(records, row, headings, text) { return withTitles(records, row, from: first) }
      row += 1
    }
    return nil
  }

  private func isHeading(
    _ records: [SampleRecords.Record], _ row: Int, _ headings: Set<[UInt8]>, _ text: [UInt8]
  ) -> Bool {
    let record = records[row]
    let filled = record.filledCount
    guard filled >= 2, record.usedCount == filled else { return false }
    let shared = record.cells.count { headings.contains($0) }
    if shared * 2 > filled, shared >= 2 {
      return TableFinder.line(text, record) != layout.headingBytes
    }
    guard record.cells.allSatisfy({ isWord($0) && $0.count <= 60 }) else { return false }
    let following = records[(row + 1)...].prefix(6).prefix { !$0.isBlank }
    if record.cells.count != layout.width {
      let isBehindBlank = row > 0 && records[row - 1].filledCount <= 1
      return following.count >= (isBehindBlank ? 1 : 3)
        && following.allSatisfy { $0.cells.count == record.cells.count }
    }
    // Padded to one width: words in at least two columns that hold no words, behind a blank or title row.
    let strange = record.cells.indices.count {
      $0 < layout.shapes.count && layout.shapes[$0] != .text
        && !layout.shapes[$0].accepts(ValueShape.of(record.cells[$0]))
    }
    return strange >= 2 && row > 0 && records[row - 1].filledCount <= 1 && !following.isEmpty
  }

  private func isWord(_ cell: [UInt8]) -> Bool {
    let shape = ValueShape.of(cell)
    return shape == nil || shape == .text || shape == .code
  }

  /// The first of the blank and title rows that stand before the heading row of the other table.
  private func withTitles(_ records: [SampleRecords.Record], _ row: Int, from first: Int) -> Int {
    var start = row
    while start > first, row - start < 4, records[start - 1].filledCount <= 1 { start -= 1 }
    return start
  }
}
