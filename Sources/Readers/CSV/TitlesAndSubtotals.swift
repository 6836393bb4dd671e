import Tables

/// Takes rows out of a chunk that only their neighbours prove to be no records: titles above the headings that come again, names of
/// groups and their totals.
struct TitlesAndSubtotals {
  let layout: TableLayout
  let dialect: CSVDialect

  /// The most title rows above a heading row.
  static let titleLimit = 8

  /// Takes them out; O(1) where nothing was suspected, O(cells) where the table has groups.
  func takeOut(of records: inout ColumnReader.Records, text: [UInt8]) {
    var out: Set<Int> = []
    for place in records.notes.subtotalPlaces {
      let row = Self.row(at: place, records.starts)
      if isSubtotal(row, records) {
        out.insert(row)
        records.notes.note(.totalRow, at: place)
      }
    }
    if let sections = layout.sections {
      for row in records.starts.indices where isSection(row, records, sections) {
        out.insert(row)
        records.notes.note(.groupTitle, at: Int(records.starts[row]))
      }
    }
    for place in records.notes.headingPlaces {
      for row in titles(above: Self.row(at: place, records.starts), records, text.span)
      where out.insert(row).inserted {
        records.notes.note(.sectionTitle, at: Int(records.starts[row]))
      }
    }
    guard !out.isEmpty else { return }
    let kept = records.starts.indices.filter { !out.contains($0) }
    var newRows = [Int](repeating: 0, count: records.starts.count)
    for (new, old) in kept.enumerated() { newRows[old] = new }
    records.columns = records.columns.map { $0.gathering(kept) }
    records.starts = kept.map { records.starts[$0] }
    records.surplus = records.surplus.filter { !out.contains($0.row) }
      .map { (row: newRows[$0.row], text: $0.text) }
  }

  /// The row that begins at `place`, or the first behind it; O(log rows).
  private static func row(at place: Int, _ starts: [UInt32]) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) >> 1
      if Int(starts[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isSection(
    _ row: Int, _ records: ColumnReader.Records, _ sections: SectionRows
  ) -> Bool {
    var filled: Int?
    for column in records.columns.indices where !records.columns[column].isBlank(row) {
      if filled != nil { return false }
      filled = column
    }
    return filled.map { sections.isOne([Self.value(records.columns[$0], row)]) } ?? false
  }

  /// `Total Dupont;;12,50` below a record in which Dupont stands, or in a table of groups.
  private func isSubtotal(_ row: Int, _ records: ColumnReader.Records) -> Bool {
    guard row < records.starts.count,
      let (column, name) = TotalRow.name(records.columns.map { Self.value($0, row) })
    else { return false }
    if layout.sections != nil { return true }
    var above = row - 1
    while above >= 0, records.columns[column].isBlank(above) { above -= 1 }
    guard above >= 0 else { return false }
    return records.columns.contains { Self.value($0, above).elementsEqual(name) }
  }

  /// The rows directly above a heading row that are as empty as title rows and stand behind a blank row, or begin as the titles
  /// at the top of the file do.
  private func titles(
    above heading: Int, _ records: ColumnReader.Records, _ text: Span<UInt8>
  ) -> Range<Int> {
    var first = heading
    var row = heading - 1
    while row >= 0, heading - row <= Self.titleLimit {
      let filled = records.columns.count { !$0.isBlank(row) }
      guard filled * 2 <= layout.typicalCount else { break }
      if isTitle(row, records) || isBehindSkip(row, records, text) { first = row }
      row -= 1
    }
    return first..<heading
  }

  private func isTitle(_ row: Int, _ records: ColumnReader.Records) -> Bool {
    let cells = records.columns.map { Self.value($0, row) }.filter { !SampleRow.isBlank($0) }
    return !cells.isEmpty && layout.titles.contains(cells)
  }

  private static func value(_ column: TextColumn, _ row: Int) -> [UInt8] {
    Array(column.bytes[column.range(of: row)])
  }

  /// Whether a row that was left out stands between a record and the one before.
  private func isBehindSkip(
    _ row: Int, _ records: ColumnReader.Records, _ text: Span<UInt8>
  ) -> Bool {
    guard row > 0 else { return false }
    let start = Int(records.starts[row - 1])
    let before = LooseRecord(
      text, at: start, limit: min(text.count, start + RecordRepair.recordLimit), dialect)
    return before.next < Int(records.starts[row])
  }
}
