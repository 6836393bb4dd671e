import Fields

/// Decides whether a row holds headings, by what stands under it and by the headings we know.
struct HeadingFinder: Sendable {
  /// What the values under the row look like, as far as they say.
  let shapes: [ValueShape]

  /// How many rows of headings begin at `row`: 0 or 1.
  func rows(_ records: [SampleRow], at row: Int, width: Int) -> Int {
    guard row < records.count else { return 0 }
    let candidate = records[row]
    if candidate.isBlank { return 0 }
    let below = records[(row + 1)...].prefix(50)
    let years = Self.yearColumns(candidate, above: below)
    var votes = 0.0
    var seen: Set<[UInt8]> = []
    var isDistinct = true
    var isShort = true
    for (column, cell) in candidate.cells.prefix(300).enumerated() {
      guard let own = ValueShape.of(cell) else {
        votes -= 0.1
        continue
      }
      if !seen.insert(cell).inserted { isDistinct = false }
      if cell.count > 60 { isShort = false }
      if years.contains(column) {
        votes += 0.5
        continue
      }
      if SpreadsheetError.isOne(cell) { votes -= 1 }
      let text = String(decoding: cell, as: UTF8.self)
      if Catalogue.recognise(heading: text) != nil {
        // « Client » heads a column; above other clients it is what this one is.
        let comesAgain = RecordWords.comesAgain(cell, column, of: candidate, in: below)
        votes += comesAgain ? -1.5 : 1.5
      } else if Self.holdsAddress(cell) {
        // Whoever is written to heads no column: « Anne Morel <anne@example.org> ».
        return 0
      } else if ReachShape.isPhone(cell) {
        // Nor does whoever is called.
        return 0
      }
      let under = column < shapes.count ? shapes[column] : .text
      if under != .text {
        votes += under.accepts(own) ? -1.5 : 1
      } else if own == .date || own == .email || own == .url || own == .time || own == .amount {
        votes -= 1
      } else if own == .integer {
        votes -= 0.5
      }
    }
    let body = below.filter { $0.cells.count == candidate.cells.count }
    if body.contains(where: { $0.cells == candidate.cells }) {
      // A heading row comes again on every page; a value of a list comes again among the others.
      votes += width == 1 ? -2 : body.count > 3 ? 0.5 : 0
    }
    if votes > 0.3 { return 1 }
    if votes < -0.3 - 0.1 * Double(candidate.cells.count) { return 0 }
    // Text over text: a heading row names every column, shortly, and no two alike.
    guard isShort, isDistinct, candidate.filledCount == candidate.cells.count else { return 0 }
    return RecordWords.isRecord(candidate, above: below) ? 0 : 1
  }

  /// Whether an e-mail address stands in a cell, alone or among words.
  static func holdsAddress(_ cell: [UInt8]) -> Bool {
    guard let at = cell.firstIndex(of: 0x40), at > 0, isOfAddress(cell[at - 1]) else {
      return false
    }
    let domain = cell[(at + 1)...].prefix { isOfAddress($0) }
    guard let dot = domain.lastIndex(of: 0x2E) else { return false }
    return dot > domain.startIndex && domain.endIndex - dot > 2
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2E || byte == 0x2D || byte == 0x5F
      || byte >= 0x80
  }

  /// Columns that are headed by years one after the other, with values under them that are no years.
  private static func yearColumns(_ row: SampleRow, above body: ArraySlice<SampleRow>) -> Set<Int> {
    let years = row.cells.prefix(300).enumerated().compactMap { column, cell in
      year(cell).map { (column: column, year: $0) }
    }
    guard years.count >= 2, let first = years.first else { return [] }
    let step = years[1].year - first.year
    guard step == 1 || step == -1,
      years.indices.allSatisfy({ years[$0].year == first.year + step * $0 }),
      years.contains(where: { place in
        body.contains {
          place.column < $0.cells.count && !SampleRow.isBlank($0.cells[place.column])
            && year($0.cells[place.column]) == nil
        }
      })
    else { return [] }
    return Set(years.map(\.column))
  }

  private static func year(_ cell: [UInt8]) -> Int? {
    guard cell.count == 4, cell.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let year = cell.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1950...2100).contains(year) ? year : nil
  }

  /// The headings of these rows, one for each column.
  ///
  /// Rows that each name every column are joined by a space. A row with blanks above the last one holds words over groups of
  /// columns, as merged cells do: the last row names the columns, and a group's word goes before a name that comes again.
  func headings(_ rows: ArraySlice<SampleRow>, under group: SampleRow?, width: Int) -> [String] {
    guard let last = rows.last else { return [] }
    if let upper = rows.count == 2 ? rows.first : rows.count == 1 ? group : nil,
      (0..<width).contains(where: {
        Self.text(upper, $0).isEmpty && !Self.text(last, $0).isEmpty
      })
    {
      return grouped(upper, last, width: width)
    }
    return (0..<width).map { column in
      var words: [String] = []
      for row in rows where column < row.cells.count {
        let word = Self.text(row, column)
        if !word.isEmpty, words.last != word { words.append(word) }
      }
      return words.joined(separator: " ")
    }
  }

  private func grouped(_ upper: SampleRow, _ last: SampleRow, width: Int) -> [String] {
    var seen: Set<String> = []
    var group = ""
    return (0..<width).map { column in
      let own = Self.text(upper, column)
      if !own.isEmpty { group = own }
      let name = Self.text(last, column)
      if name.isEmpty { return own }
      return seen.insert(name).inserted ? name : "\(group) \(name)"
    }
  }

  /// A cell's text; empty where it is blank or missing.
  private static func text(_ row: SampleRow, _ column: Int) -> String {
    guard column < row.cells.count, !SampleRow.isBlank(row.cells[column]) else { return "" }
    return String(decoding: row.cells[column], as: UTF8.self)
  }

  /// How many cells of a row are headings that the catalogue knows.
  static func knownCount(_ record: SampleRow) -> Int {
    record.cells.prefix(300).count {
      $0.count <= 60 && !SampleRow.isBlank($0)
        && Catalogue.recognise(heading: String(decoding: $0, as: UTF8.self)) != nil
    }
  }
}
