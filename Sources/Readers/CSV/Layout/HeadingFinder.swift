import Fields

/// Decides whether a row holds headings, by what stands under it and by the headings we know.
struct HeadingFinder: Sendable {
  /// What the values under the row look like.
  let shapes: [ValueShape]

  /// How many rows of headings begin at `row`: 0 or 1.
  func rows(_ records: [SampleRecords.Record], at row: Int, width: Int) -> Int {
    guard row < records.count else { return 0 }
    let candidate = records[row]
    if candidate.isBlank { return 0 }
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
      let text = String(decoding: cell, as: UTF8.self)
      if Catalogue.recognise(heading: text) != nil { votes += 1.5 }
      let under = column < shapes.count ? shapes[column] : .text
      if under != .text {
        votes += under.accepts(own) ? -1.5 : 1
      } else if own == .date || own == .email || own == .url || own == .time || own == .amount {
        votes -= 1
      } else if own == .integer {
        votes -= 0.5
      }
    }
    let body = records[(row + 1)...].prefix(50).filter { $0.cells.count == candidate.cells.count }
    if body.contains(where: { $0.cells == candidate.cells }) {
      // A heading row comes again on every page; a value of a list comes again among the others.
      votes += width == 1 ? -2 : body.count > 3 ? 0.5 : 0
    }
    if votes > 0.3 { return 1 }
    if votes < -0.3 - 0.1 * Double(candidate.cells.count) { return 0 }
    // Text over text: a heading row names every column, shortly, and no two alike.
    return isShort && isDistinct && candidate.filledCount == candidate.cells.count ? 1 : 0
  }

  /// The headings of these rows: one below the other are joined by a space.
  func headings(_ rows: ArraySlice<SampleRecords.Record>, width: Int) -> [String] {
    (0..<width).map { column in
      var words: [String] = []
      for row in rows where column < row.cells.count {
        let word = String(decoding: row.cells[column], as: UTF8.self)
        if !SampleRecords.isBlank(row.cells[column]), words.last != word { words.append(word) }
      }
      return words.joined(separator: " ")
    }
  }

  /// How many cells of a row are headings that the catalogue knows.
  static func knownCount(_ record: SampleRecords.Record) -> Int {
    record.cells.prefix(300).count {
      $0.count <= 60 && !SampleRecords.isBlank($0)
        && Catalogue.recognise(heading: String(decoding: $0, as: UTF8.self)) != nil
    }
  }
}
