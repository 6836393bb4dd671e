/// Finds a table in the sample: its width, its title rows, its heading row, its end.
struct TableFinder: Sendable {
  /// How many heading rows an option has set; `nil` to find by looking.
  var headingRows: Int?
  /// How many rows an option says to skip before the table.
  var skippedRows = 0

  /// The table that begins at or behind record `first`; `nil` when there is none.
  func table(in sample: SampleRecords, text: [UInt8], from first: Int) -> TableLayout? {
    let records = sample.records
    guard first < records.count else { return nil }
    var width = commonWidth(records, first)
    let body = records[first...].prefix(400).filter { $0.cells.count == width && !$0.isBlank }
    let filled = body.map(\.filledCount).sorted()
    let typical = filled.isEmpty ? 1 : filled[filled.count / 2]
    var row = first
    if skippedRows > 0 {
      row = min(first + skippedRows, records.count - 1)
    } else {
      let isRow = { (record: SampleRecords.Record) in
        record.filledCount * 2 > typical && (width < 2 || record.cells.count >= 2)
      }
      row = records[first...].firstIndex(where: isRow) ?? first
      row = betterHeading(records, row, typical)
    }
    var layout = TableLayout(width: width, keptWidth: width)
    layout.start = records[first].start
    layout.titleRows = row - first
    let shapes = columnShapes(records, from: row + 1, width: width)
    let finder = HeadingFinder(shapes: shapes)
    var rows = headingRows ?? finder.rows(records, at: row, width: width)
    if headingRows == nil, rows == 1 {
      while rows < 3, isFurtherHeading(records, row + rows, width) { rows += 1 }
    }
    if rows > 0, records[row].cells.count > width, isAlone(records, row, width) {
      width = records[row].cells.count
    }
    layout.width = width
    layout.headingRows = rows
    layout.headingStart = records[row].start
    let bodyRow = min(row + rows, records.count)
    layout.bodyStart = bodyRow < records.count ? records[bodyRow].start : records[bodyRow - 1].next
    if rows > 0 {
      layout.headings = finder.headings(records[row..<bodyRow], width: width)
      layout.headingBytes = Self.line(text, records[bodyRow - 1])
    }
    layout.shapes = columnShapes(records, from: bodyRow, width: width)
    let end = TableEndFinder(layout: layout).end(records, from: bodyRow, text: text)
    layout.end = end.map { records[$0].start }
    layout.keptWidth = keptWidth(records[bodyRow..<(end ?? records.count)], layout)
    if rows > 0 { layout.headings = Array(layout.headings.prefix(layout.keptWidth)) }
    layout.shares = Self.shares(
      records[bodyRow..<(end ?? records.count)].prefix(2_000), layout.width)
    return layout
  }

  /// The most frequent number of cells among the first records; the first record's own on a tie.
  private func commonWidth(_ records: [SampleRecords.Record], _ first: Int) -> Int {
    var counts: [Int: Int] = [:]
    for record in records[first...].prefix(200) where !record.isBlank {
      counts[record.cells.count, default: 0] += 1
    }
    let most = counts.values.max() ?? 0
    for record in records[first...].prefix(200)
    where counts[record.cells.count] == most && !record.isBlank {
      return record.cells.count
    }
    return max(records[first].cells.count, 1)
  }

  /// A row a little further down whose cells are known headings, when the row found has none.
  private func betterHeading(_ records: [SampleRecords.Record], _ row: Int, _ typical: Int) -> Int {
    guard HeadingFinder.knownCount(records[row]) < 2 else { return row }
    let further = records[row...].prefix(12).firstIndex {
      $0.filledCount * 2 > typical && HeadingFinder.knownCount($0) >= 3
        && HeadingFinder.knownCount($0) * 2 >= $0.filledCount
    }
    return further ?? row
  }

  private func isAlone(_ records: [SampleRecords.Record], _ row: Int, _ width: Int) -> Bool {
    !records[(row + 1)...].prefix(50).contains { $0.cells.count == width && !$0.isBlank }
  }

  private func columnShapes(
    _ records: [SampleRecords.Record], from row: Int, width: Int
  ) -> [ValueShape] {
    var counts = [[ValueShape: Int]](repeating: [:], count: width)
    guard row < records.count else { return counts.map { _ in .text } }
    for record in records[row...].prefix(300) where record.cells.count == width {
      for (column, cell) in record.cells.enumerated() {
        if let shape = ValueShape.of(cell) { counts[column][shape, default: 0] += 1 }
      }
    }
    return counts.map(ValueShape.common)
  }

  /// Whether a row under the heading row is one too: words over at least two columns that hold no words, and no value among them.
  private func isFurtherHeading(_ records: [SampleRecords.Record], _ row: Int, _ width: Int) -> Bool
  {
    guard row + 3 < records.count, records[row].cells.count == width,
      records[row].filledCount * 2 > width,
      records[row].cells != records[row - 1].cells
    else { return false }
    let shapes = columnShapes(records, from: row + 1, width: width)
    var strange = 0
    for (column, cell) in records[row].cells.enumerated() where shapes[column] != .text {
      guard let own = ValueShape.of(cell) else { continue }
      if shapes[column].accepts(own) { return false }
      strange += 1
    }
    return strange >= 2
  }

  /// The width without the columns at the end that have no heading and no value.
  private func keptWidth(_ body: ArraySlice<SampleRecords.Record>, _ layout: TableLayout) -> Int {
    var kept = layout.width
    while kept > 1 {
      let column = kept - 1
      let hasHeading = column < layout.headings.count && !layout.headings[column].isEmpty
      if hasHeading { break }
      if layout.headings.isEmpty { break }
      let isFilled = body.contains {
        $0.cells.count == layout.width && !SampleRecords.isBlank($0.cells[column])
      }
      if isFilled { break }
      kept -= 1
    }
    return kept
  }

  /// What part of the records' text each column takes.
  private static func shares(_ body: ArraySlice<SampleRecords.Record>, _ width: Int) -> [Double] {
    var sizes = [Int](repeating: 0, count: width)
    var total = 0
    for record in body {
      total += record.next - record.start
      for (column, cell) in record.cells.prefix(width).enumerated() { sizes[column] += cell.count }
    }
    return sizes.map { Double($0) / Double(max(total, 1)) }
  }

  /// The bytes of a record without its line break.
  static func line(_ text: [UInt8], _ record: SampleRecords.Record) -> [UInt8] {
    var end = min(record.next, text.count)
    while end > record.start, LooseRecord.isBreak(text[end - 1]) { end -= 1 }
    return Array(text[record.start..<end])
  }
}
