/// Finds a table among the first rows of a file or a sheet: its width, its title rows, its heading rows, its end.
struct TableFinder: Sendable {
  /// How many heading rows an option has set; `nil` to find by looking.
  var headingRows: Int?
  /// How many rows an option says to skip before the table.
  var skippedRows = 0
  /// Whether title rows are skipped to find the headings; not where their row is given.
  var looksForHeadings = true

  /// Whether no option says where the headings are.
  private var looksFreely: Bool { headingRows == nil && skippedRows == 0 && looksForHeadings }

  /// The table that begins at or behind row `first`; `nil` when there is none.
  /// - Parameter text: the text that the rows were read from; `nil` for the rows of a sheet.
  func table(
    in records: [SampleRow], text: [UInt8]? = nil, from first: Int
  ) -> TableLayout? {
    guard first < records.count else { return nil }
    let width = commonWidth(records, first)
    var layout = TableLayout(width: width, keptWidth: width)
    layout.start = records[first].start
    layout.typicalCount = typicalCount(records, first, width)
    if looksFreely {
      layout.blocks = AddressBlocks.find(records, from: first)
      layout.isTransposed = TransposedTable.tells(records[first...])
    }
    let head = head(records, from: first, layout)
    setTitles(records[first..<head.row], of: &layout)
    setHeadings(head, records, text, from: first, of: &layout)
    setBody(records, text, from: min(head.row + head.count, records.count), of: &layout)
    return layout
  }

  /// The rows of the headings; none where the first record stands.
  private struct Head {
    var row: Int
    var count: Int
    var finder: HeadingFinder
  }

  private func head(_ records: [SampleRow], from first: Int, _ layout: TableLayout) -> Head {
    let width = layout.width
    // Few rows say something too, as long as it is only about the row above them.
    func finder(_ row: Int) -> HeadingFinder {
      HeadingFinder(shapes: columnShapes(records, from: row + 1, width: width, least: 1))
    }
    // The first line of a label is no heading.
    if let blocks = layout.blocks {
      return Head(row: blocks.row, count: 0, finder: finder(blocks.row))
    }
    let row = firstRow(records, from: first, layout)
    var head = Head(row: row, count: 0, finder: finder(row))
    if let headingRows {
      head.count = headingRows
      return head
    }
    head.count = head.finder.rows(records, at: row, width: width)
    let account = AccountLine(shapes: columnShapes(records, from: row + 1, width: width))
    if looksFreely, account.stands(at: row, of: records, isHeading: head.count > 0) {
      head.row = row + 1
      head.finder = finder(head.row)
      head.count = head.finder.rows(records, at: head.row, width: width)
    }
    if head.count == 1 {
      while head.count < 3, isFurtherHeading(records, head.row + head.count, width) {
        head.count += 1
      }
    }
    return head
  }

  /// The first row that is as full as records are, or that an option names.
  private func firstRow(_ records: [SampleRow], from first: Int, _ layout: TableLayout) -> Int {
    if skippedRows > 0 { return min(first + skippedRows, records.count - 1) }
    guard looksForHeadings else { return first }
    let (width, typical) = (layout.width, layout.typicalCount)
    let row = records[first...].firstIndex { record in
      record.filledCount * 2 > typical && (width < 2 || record.cells.count >= 2)
    }
    return headingRow(records, from: first, row ?? first, width: width, typical: typical)
  }

  private func setTitles(_ rows: ArraySlice<SampleRow>, of layout: inout TableLayout) {
    layout.titleRows = rows.count
    layout.titles = Set(
      rows.map { $0.cells.filter { !SampleRow.isBlank($0) } }.filter { !$0.isEmpty })
  }

  private func setHeadings(
    _ head: Head, _ records: [SampleRow], _ text: [UInt8]?, from first: Int,
    of layout: inout TableLayout
  ) {
    let row = head.row
    layout.headingRows = head.count
    layout.headingStart = records[row].start
    guard head.count > 0 else { return }
    let width = layout.width
    if records[row].cells.count > width, isAlone(records, row, width) {
      layout.width = records[row].cells.count
    }
    let rows = records[row..<min(row + head.count, records.count)]
    let group = head.count == 1 && row > first ? groupRow(records[row - 1], layout.width) : nil
    layout.headings = head.finder.headings(rows, under: group, width: layout.width)
    guard let last = rows.last else { return }
    layout.headingCells = last.cells
    if let text { layout.headingBytes = Self.line(text, last) }
  }

  /// The records: what their columns look like, how many columns hold anything, and where they end.
  private func setBody(
    _ records: [SampleRow], _ text: [UInt8]?, from bodyRow: Int, of layout: inout TableLayout
  ) {
    layout.bodyStart = bodyRow < records.count ? records[bodyRow].start : records[bodyRow - 1].next
    layout.shapes = columnShapes(records, from: bodyRow, width: layout.width)
    let end = TableEndFinder(layout: layout).end(records, from: bodyRow, text: text)
    layout.end = end.map { records[$0].start }
    let body = records[bodyRow..<(end ?? records.count)]
    layout.keptWidth = keptWidth(body, layout)
    layout.sections = SectionRows.find(body.prefix(2_000), typicalCount: layout.typicalCount)
    layout.gap = TableGap.find(Self.ownHeadings(layout), above: body.prefix(2_000))
    if layout.headingRows > 0 {
      layout.headings = Array(layout.headings.prefix(layout.keptWidth))
    }
    layout.shares = Self.shares(body.prefix(2_000), layout.width)
  }

  /// The headings without the words over their groups: « Nom » under « Clients Brest » is the other table's « Nom ».
  private static func ownHeadings(_ layout: TableLayout) -> [String] {
    layout.headings.enumerated().map { column, heading in
      guard !heading.isEmpty, column < layout.headingCells.count,
        !SampleRow.isBlank(layout.headingCells[column])
      else { return heading }
      return String(decoding: layout.headingCells[column], as: UTF8.self)
    }
  }

  /// How many cells a record fills, as a rule.
  private func typicalCount(_ records: [SampleRow], _ first: Int, _ width: Int) -> Int {
    let filled = records[first...].prefix(400).filter { $0.cells.count == width && !$0.isBlank }
      .map(\.filledCount).sorted()
    return filled.isEmpty ? 1 : filled[filled.count / 2]
  }

  private func isAlone(_ records: [SampleRow], _ row: Int, _ width: Int) -> Bool {
    !records[(row + 1)...].prefix(50).contains { $0.cells.count == width && !$0.isBlank }
  }

  func columnShapes(
    _ records: [SampleRow], from row: Int, width: Int, least: Int = 3
  ) -> [ValueShape] {
    var counts = [[ValueShape: Int]](repeating: [:], count: width)
    guard row < records.count else { return counts.map { _ in .text } }
    let body = records[row...].prefix(300)
    // Where most rows are cut behind their last value, what they have stands in its place.
    let whole = body.count { $0.cells.count == width }
    let areCut = whole * 2 < body.count { $0.cells.count > 1 && $0.cells.count <= width }
    for record in body where record.cells.count == width || areCut && record.cells.count < width {
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
