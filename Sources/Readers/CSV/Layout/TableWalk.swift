/// Goes through the tables of a file's first bytes, one below the other.
struct TableWalk {
  let text: [UInt8]
  let dialect: CSVDialect
  let isWhole: Bool
  /// Where the options of the first table are; those of the others are found by looking.
  private var finder: TableFinder
  /// The records in which the table at hand was found.
  private(set) var sample: SampleRecords
  /// The records behind those, where there are more of them.
  private(set) var tail: SampleTail?
  /// How many tables were found so far.
  private(set) var number = 0
  private var first = 0
  private var end: Int?

  init(_ text: [UInt8], from start: Int, dialect: CSVDialect, isWhole: Bool, finder: TableFinder) {
    self.text = text
    self.dialect = dialect
    self.isWhole = isWhole
    self.finder = finder
    sample = SampleRecords(text, from: start, dialect: dialect, isWhole: isWhole)
  }

  /// The next table; `nil` when there is none. O(text).
  mutating func next() -> TableLayout? {
    if number > 0 {
      guard let end else { return nil }
      if let next = sample.records.firstIndex(where: { $0.start >= end }) {
        first = next
      } else {
        sample = SampleRecords(text, from: end, dialect: dialect, isWhole: isWhole)
        first = 0
      }
      finder.skippedRows = 0
    }
    guard var layout = finder.table(in: sample.records, text: text, from: first) else { return nil }
    number += 1
    tail = nil
    if sample.isCutShort, layout.end == nil {
      let rest = SampleTail(behind: sample, of: text, layout: layout, dialect: dialect)
      layout.end = rest.end
      layout.keptWidth = rest.keptWidth
      tail = rest
    }
    end = layout.end
    return layout
  }
}
