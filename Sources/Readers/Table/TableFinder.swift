/// Finds a table among the first rows of a file or a sheet: its width, its title rows, its heading rows, its end.
struct TableFinder: Sendable {
  /// How many heading rows an option has set; `nil` to find by looking.
  var headingRows: Int?
  /// How many rows an option says to skip before the table.
  var skippedRows = 0
  /// Whether title rows are skipped to find the headings; not where their row is given.
  var looksForHeadings = true

  /// The table that begins at or behind row `first`; `nil` when there is none.
  /// - Parameter text: the text that the rows were read from; `nil` for the rows of a sheet.
  func table(
    in records: [SampleRow], text: [UInt8]? = nil, from first: Int
  ) -> TableLayout? {
    guard first < records.count else { return nil }
    var width = commonWidth(records, first)
    let filled = records[first...].prefix(400).filter { $0.cells.count == width && !$0.isBlank }
      .map(\.filledCount).sorted()
    let typical = filled.isEmpty ? 1 : filled[filled.count / 2]
    var row = first
    if skippedRows > 0 {
      row = min(first + skippedRows, records.count - 1)
    } else if looksForHeadings {
      let isRow = { (record: SampleRow) in
        record.filledCount * 2 > typical && (width < 2 || record.cells.count >= 2)
      }
      row = records[first...].firstIndex(where: isRow) ?? first
      row = headingRow(records, from: first, row, width: width, typical: typical)
    }
    var layout = TableLayout(width: width, keptWidth: width)
    layout.start = records[first].start
    if headingRows == nil, skippedRows == 0, looksForHeadings {
      layout.blocks = AddressBlocks.find(records, from: first)
    }
    // The first line of a label is no heading.
    if let blocks = layout.blocks { row = blocks.row }
    // Few rows say something too, as long as it is only about the row above them.
    func headingFinder() -> HeadingFinder {
      HeadingFinder(shapes: columnShapes(records, from: row + 1, width: width, least: 1))
    }
    var finder = headingFinder()
    var rows =
      layout.blocks != nil ? 0 : headingRows ?? finder.rows(records, at: row, width: width)
    let account = AccountLine(shapes: columnShapes(records, from: row + 1, width: width))
    if headingRows == nil, skippedRows == 0, looksForHeadings, layout.blocks == nil,
      account.stands(at: row, of: records, isHeading: rows > 0)
    {
      row += 1
      finder = headingFinder()
      rows = finder.rows(records, at: row, width: width)
    }
    layout.titleRows = row - first
    layout.titles = Set(
      records[first..<row].map { $0.cells.filter { !SampleRow.isBlank($0) } }
        .filter { !$0.isEmpty })
    if headingRows == nil, rows == 1 {
      while rows < 3, isFurtherHeading(records, row + rows, width) { rows += 1 }
    }
    if rows > 0, records[row].cells.count > width, isAlone(records, row, width) {
      width = records[row].cells.count
    }
    layout.width = width
    layout.typicalCount = typical
    layout.headingRows = rows
    layout.headingStart = records[row].start
    let bodyRow = min(row + rows, records.count)
    layout.bodyStart = bodyRow < records.count ? records[bodyRow].start : records[bodyRow - 1].next
    if rows > 0 {
      let group = rows == 1 && row > first ? groupRow(records[row - 1], width) : nil
      layout.headings = finder.headings(records[row..<bodyRow], under: group, width: width)
      layout.headingCells = records[bodyRow - 1].cells
      if let text { layout.headingBytes = Self.line(text, records[bodyRow - 1]) }
    }
    layout.shapes = columnShapes(records, from: bodyRow, width: width)
    let end = TableEndFinder(layout: layout).end(records, from: bodyRow, text: text)
    layout.end = end.map { records[$0].start }
    let body = records[bodyRow..<(end ?? records.count)]
    layout.keptWidth = keptWidth(body, layout)
    layout.gap = TableGap.find(layout.headings, above: body.prefix(2_000))
    if rows > 0 { layout.headings = Array(layout.headings.prefix(layout.keptWidth)) }
    layout.shares = Self.shares(body.prefix(2_000), layout.width)
    return layout
  }

  /// The most frequent number of cells among the first records; the first record's own on a tie.
  private func commonWidth(_ records: [SampleRow], _ first: Int) -> Int {
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

  private func isAlone(_ records: [SampleRow], _ row: Int, _ width: Int) -> Bool {
    !records[(row + 1)...].prefix(50).contains { $0.cells.count == width && !$0.isBlank }
  }

  func columnShapes(
    _ records: [SampleRow], from row: Int, width: Int, least: Int = 3
  ) -> [ValueShape] {
    var counts = [[ValueShape: Int]](repeating: [:], count: width)
    guard row < records.count else { return counts.map { _ in .text } }
    for record in records[row...].prefix(300) where record.cells.count == width {
      for (column, cell) in record.cells.enumerated() {
        if let shape = ValueShape.of(cell) { counts[column][shape, default: 0] += 1 }
      }
    }
    return counts.map { ValueShape.common(of: $0, least: least) }
  }

  /// Whether a row under the heading row is one too: words over at least two columns that hold no words, and no value among them.
  private func isFurtherHeading(_ records: [SampleRow], _ row: Int, _ width: Int) -> Bool {
    guard row + 3 < records.count, records[row].cells.count == width,
      records[row].filledCount * 2 > width,
      records[row].cells != records[row - 1].cells
    else { return false }
    if areNames(records[row], under: records[row - 1], width) { return true }
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
  private func keptWidth(_ body: ArraySlice<SampleRow>, _ layout: TableLayout) -> Int {
    var kept = layout.width
    while kept > 1 {
      let column = kept - 1
      let hasHeading = column < layout.headings.count && !layout.headings[column].isEmpty
      if hasHeading { break }
      if layout.headings.isEmpty { break }
      let isFilled = body.contains {
        $0.cells.count == layout.width && !SampleRow.isBlank($0.cells[column])
      }
      if isFilled { break }
      kept -= 1
    }
    return kept
  }

  /// What part of the records' text each column takes.
  private static func shares(_ body: ArraySlice<SampleRow>, _ width: Int) -> [Double] {
    var sizes = [Int](repeating: 0, count: width)
    var total = 0
    for record in body {
      total += record.next - record.start
      for (column, cell) in record.cells.prefix(width).enumerated() { sizes[column] += cell.count }
    }
    return sizes.map { Double($0) / Double(max(total, 1)) }
  }

  /// The bytes of a record without its line break.
  static func line(_ text: [UInt8], _ record: SampleRow) -> [UInt8] {
    var end = min(record.next, text.count)
    while end > record.start, LooseRecord.isBreak(text[end - 1]) { end -= 1 }
    let start = record.start + CellRepair.markLength(text.span, record.start)
    return Array(text[min(start, end)..<end])
  }
}
