/// Finds where another table begins behind the records of one.
///
/// Another table begins with a heading row: half of its words are headings of the first table, but it is not written byte for
/// byte as that one was (that is the same table going on), or its cells are words over columns that hold no words and the
/// rows under it have another number of cells.
struct TableEndFinder: Sendable {
  let layout: TableLayout
  private let headings: Set<[UInt8]>
  /// For each length whether a heading is so long: nearly every other cell is told from them by that.
  private let lengths: [Bool]

  init(layout: TableLayout) {
    self.layout = layout
    headings = Set(layout.headingCells)
    var lengths = [Bool](repeating: false, count: (headings.map(\.count).max() ?? 0) + 1)
    for heading in headings where !heading.isEmpty { lengths[heading.count] = true }
    self.lengths = lengths
  }

  private func isHeading(_ cell: [UInt8]) -> Bool {
    cell.count < lengths.count && lengths[cell.count] && headings.contains(cell)
  }

  /// Whether a row holds most of the headings, but not as they stand above the table.
  func mayBeHeadings(_ cells: [[UInt8]]) -> Bool {
    let shared = cells.count(where: isHeading)
    return shared >= 2 && shared * 2 > cells.count && cells != layout.headingCells
  }

  /// The row with which another table, or the blank and title rows before it, begins; `nil` when there is none.
  func end(_ rows: [SampleRow], from first: Int, text: [UInt8]?) -> Int? {
    guard layout.headingRows > 0, layout.width > 1 else { return nil }
    for row in first..<max(first, rows.count) where isHeading(rows, row, text) {
      return withTitles(rows, row, from: first)
    }
    return nil
  }

  /// Whether a row holds the headings of another table, by itself and by the rows around it.
  func isHeading(_ rows: [SampleRow], _ row: Int, _ text: [UInt8]? = nil) -> Bool {
    let candidate = rows[row]
    let filled = candidate.filledCount
    guard filled >= 2, candidate.usedCount == filled else { return false }
    let shared = candidate.cells.count(where: isHeading)
    if shared * 2 > filled, shared >= 2 {
      guard let text else { return candidate.cells != layout.headingCells }
      return TableFinder.line(text, candidate) != layout.headingBytes
    }
    guard Self.areWords(candidate) else { return false }
    let following = rows[(row + 1)...].prefix(6).prefix { !$0.isBlank }
    let isBehindBlank = row > 0 && rows[row - 1].filledCount <= 1
    if isBehindBlank, !following.isEmpty, Self.areHeadings(candidate) { return true }
    if candidate.cells.count != layout.width {
      return following.count >= (isBehindBlank ? 1 : 3)
        && following.allSatisfy { $0.cells.count == candidate.cells.count }
        && !isShortRecord(candidate, above: following, isBehindBlank)
    }
    // Padded to one width: words in at least two columns that hold no words, behind a blank or title row.
    let strange = candidate.cells.indices.count {
      $0 < layout.shapes.count && layout.shapes[$0] != .text
        && !layout.shapes[$0].accepts(ValueShape.of(candidate.cells[$0]))
    }
    return strange >= 2 && isBehindBlank && !following.isEmpty
  }

  /// Whether a row is a record that is cut behind its last value, as those under it are: its words stand over words, and are what they
  /// are.
  private func isShortRecord(
    _ row: SampleRow, above following: ArraySlice<SampleRow>, _ isBehindBlank: Bool
  ) -> Bool {
    guard row.cells.count < layout.width, !Self.areHeadings(row) else { return false }
    let isOverOthers = row.cells.indices.contains { column in
      let under = following.compactMap { ValueShape.of($0.cells[column]) }
      return !under.isEmpty && under.allSatisfy { !$0.isWord }
    }
    return !isOverOthers
      && (!isBehindBlank && layout.shapes.prefix(row.cells.count).allSatisfy { $0 == .text }
        || RecordWords.isRecord(row, above: following))
  }

  /// Whether the cells of a row are short words, two thirds of them headings that the catalogue knows.
  static func areHeadings(_ row: SampleRow) -> Bool {
    let filled = row.filledCount
    guard filled >= 2, areWords(row) else { return false }
    let known = HeadingFinder.knownCount(row)
    return known >= 2 && known * 3 >= filled * 2
  }

  /// Whether all cells of a row are short words or blank.
  static func areWords(_ row: SampleRow) -> Bool {
    row.cells.allSatisfy { isWord($0) && $0.count <= 60 }
  }

  private static func isWord(_ cell: [UInt8]) -> Bool {
    ValueShape.of(cell)?.isWord ?? true
  }

  /// The first of the blank and title rows that stand before the heading row of the other table.
  func withTitles(_ records: [SampleRow], _ row: Int, from first: Int) -> Int {
    var start = row
    while start > first, row - start < 4, records[start - 1].filledCount <= 1 { start -= 1 }
    return start
  }
}
