/// The records of a file's first bytes behind those whose cells are kept: looked at only for what changes the layout.
///
/// A record as all the others is passed over by its places alone; the cells of the others are read as the finder of the table's end
/// wants to see them, with their neighbours.
struct SampleTail {
  /// Where another table begins, or the blank and title rows before it.
  private(set) var end: Int?
  /// The number of columns that hold anything in these records.
  private(set) var keptWidth: Int
  /// The last records of the text; empty where more of them follow than are looked at.
  private(set) var lastRows: [SampleRow] = []

  /// The most records that are looked at, and how many of the last ones are kept.
  private static let limit = 15_000
  private static let lastCount = 64
  /// How many neighbours the finder of the end looks at, above a row and below it.
  private static let above = 4
  private static let below = 6

  private let text: [UInt8]
  private let dialect: CSVDialect
  private let layout: TableLayout
  /// The records by place; those of the sample that stand directly above come first.
  private var starts: [Int]
  private var rows: [Int: SampleRow] = [:]

  /// Looks at the records behind those of `sample`, which is the head of `text`.
  init(behind sample: SampleRecords, of text: [UInt8], layout: TableLayout, dialect: CSVDialect) {
    self.text = text
    self.dialect = dialect
    self.layout = layout
    keptWidth = layout.keptWidth
    let before = sample.records.suffix(Self.above + Self.below)
    starts = before.map(\.start)
    var strange = Array(starts.indices.dropFirst(Self.above))
    let bytes = text.span
    let witness = layout.shapes.firstIndex { !$0.isWord }
    var at = sample.records.last?.next ?? text.count
    var reachesEnd = sample.isWhole
    while at < bytes.count {
      let record = LooseRecord(
        bytes, at: at, limit: min(bytes.count, at + RecordRepair.recordLimit), dialect)
      if !sample.isWhole, record.next >= bytes.count { break }
      guard starts.count < Self.limit else {
        reachesEnd = false
        break
      }
      if !isUsual(record, bytes, witness) { strange.append(starts.count) }
      if keptWidth < layout.width { widen(record, bytes) }
      starts.append(at)
      at = max(record.next, at + 1)
    }
    findEnd(strange)
    if reachesEnd { lastRows = starts.indices.suffix(Self.lastCount).map { row($0) } }
  }

  /// Whether a record has the table's width and a value that is no word, and does not begin with one of the headings.
  private func isUsual(_ record: LooseRecord, _ bytes: Span<UInt8>, _ witness: Int?) -> Bool {
    guard let witness, record.cells.count == layout.width,
      let shape = ValueShape(bytes.extracting(record.cells[witness].range)), !shape.isWord,
      let first = record.cells.first(where: { !$0.range.isEmpty })?.range
    else { return false }
    return !layout.headingCells.contains { heading in
      heading.count == first.count
        && heading.indices.allSatisfy { heading[$0] == bytes[first.lowerBound + $0] }
    }
  }

  /// Counts the columns in which the record holds something.
  private mutating func widen(_ record: LooseRecord, _ bytes: Span<UInt8>) {
    guard record.cells.count == layout.width else { return }
    for column in keptWidth..<layout.width
    where record.cells[column].range.contains(where: { bytes[$0] != 0x20 && bytes[$0] != 0x0D }) {
      keptWidth = column + 1
    }
  }

  private mutating func findEnd(_ strange: [Int]) {
    let finder = TableEndFinder(layout: layout)
    guard layout.headingRows > 0, layout.width > 1 else { return }
    for place in strange {
      let first = max(place - Self.above, 0)
      let window = (first...min(place + Self.below, starts.count - 1)).map { row($0) }
      if finder.isHeading(window, place - first, text) {
        end = window[finder.withTitles(window, place - first, from: 0)].start
        return
      }
    }
  }

  /// The record with its cells.
  private mutating func row(_ place: Int) -> SampleRow {
    if let row = rows[place] { return row }
    let row = SampleRow(text.span, at: starts[place], dialect)
    rows[place] = row
    return row
  }
}
