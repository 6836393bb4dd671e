import Fields

/// Where the headings of a table stand, below title rows and above the data.
///
/// Three sorts of evidence count: headings that the catalogue knows, cells that look other than what stands below them
/// (text above numbers, dates, addresses), and rows as wide as the table whose cells all differ.
struct HeaderLocator {
  /// What was found.
  struct Place: Sendable, Equatable {
    /// The row of the headings among those looked at; `nil` when the table has none.
    var header: Int?
    /// The first row of the data among those looked at.
    var firstData: Int
  }

  /// The most rows that are looked at.
  static let rowLimit = 60

  private let rows: [[String]]
  private let shapes: [[CellLook]]
  private let width: Int

  /// Looks at the first rows of a sheet or file, a cell each; blank rows may be among them.
  static func locate(_ rows: [[String]]) -> Place {
    HeaderLocator(Array(rows.prefix(rowLimit))).place
  }

  private init(_ rows: [[String]]) {
    self.rows = rows
    shapes = rows.map { row in row.map { CellLook($0.utf8) } }
    let widths = shapes.map { row in row.count { $0 != .empty } }.filter { $0 > 0 }.sorted()
    width = widths.isEmpty ? 0 : widths[widths.count * 3 / 4]
  }

  private var place: Place {
    var best: (row: Int, score: Int)?
    for row in rows.indices.prefix(40) where isCandidate(row) && standsBelowTitles(row) {
      let score = score(row)
      if score > best?.score ?? 0 { best = (row, score) }
    }
    if let best { return Place(header: best.row, firstData: best.row + 1) }
    let first = rows.indices.first { filled($0) * 2 >= width && filled($0) > 0 } ?? 0
    return Place(header: nil, firstData: first)
  }

  private func filled(_ row: Int) -> Int { shapes[row].count { $0 != .empty } }

  /// Whether the row is about as wide as the table, and its cells are words that all differ.
  private func isCandidate(_ row: Int) -> Bool {
    let count = filled(row)
    guard count > 0, count * 2 >= width, count > 1 || width == 1 else { return false }
    let cells = zip(rows[row], shapes[row]).filter { $0.1 != .empty }
    let foreign = cells.count { !$0.1.mayBeHeading }
    guard foreign * 4 <= count, cells.allSatisfy({ $0.0.utf8.count <= 120 }) else { return false }
    return Set(cells.map { $0.0.lowercased() }).count * 4 >= count * 3
  }

  /// Whether nothing but titles stands above: rows far narrower than this one, unless its words are known headings.
  private func standsBelowTitles(_ row: Int) -> Bool {
    guard !rows.prefix(row).contains(rows[row]) else { return false }
    let above = rows.indices.prefix(row).map { filled($0) }.max() ?? 0
    if above * 2 <= filled(row) { return true }
    let known = rows[row].count { !$0.isEmpty && Catalogue.recognise(heading: $0) != nil }
    return known >= 2 && known * 4 >= filled(row)
  }

  private func score(_ row: Int) -> Int {
    var score = 0
    var known = 0
    // A heading that comes again as a whole is no value.
    let below = rows.indices.dropFirst(row + 1).filter { filled($0) > 0 && rows[$0] != rows[row] }
      .prefix(20)
    for (column, cell) in rows[row].enumerated() where shapes[row][column] != .empty {
      if shapes[row][column].mayBeHeading { score += 1 } else { score -= 3 }
      if Catalogue.recognise(heading: cell) != nil { known += 1 }
      let values = below.map { shape($0, column) }.filter { $0 != .empty }
      let different = values.count { $0 != shapes[row][column] }
      if !values.isEmpty, different * 4 >= values.count * 3 { score += 3 }
      // A word that comes back below is a value.
      if below.contains(where: { column < rows[$0].count && rows[$0][column] == cell }) {
        score -= 2
      }
    }
    // The first of two rows that look alike is the heading; a table of words alone has its headings on top.
    let earlier = rows.indices.prefix(row).contains { filled($0) >= width && width > 1 }
    return score + 4 * known + (filled(row) >= width ? 2 : 0) - (earlier ? 4 : 0)
  }

  private func shape(_ row: Int, _ column: Int) -> CellLook {
    column < shapes[row].count ? shapes[row][column] : .empty
  }
}
