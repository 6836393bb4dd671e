import Pipelines
import Tables

/// Which columns a sheet's table has, and where its data begin and end.
struct SheetTable: Sendable {
  /// How many of a sheet's first rows are looked at.
  static let rowLimit = 60

  /// The names of the columns; no two are equal.
  let names: [String]
  /// The headings as the sheet writes them, one per column; empty when it has none.
  let headings: [String]
  /// The cells of the last row of headings, one per column.
  let headingCells: [[UInt8]]
  /// Whether the sheet has headings.
  var hasHeader: Bool { !headings.isEmpty }
  /// The number of the (last) row of the headings, or of the row above the data.
  let headerRow: Int
  /// The number of the first row behind the table, where another table was seen below it.
  let endRow: Int?
  /// How many rows with values stand above the data, headings left out.
  let titleCount: Int
  /// The filled cells of each title row.
  let titles: Set<[[UInt8]]>
  /// How many cells of a row hold something, in the middle of the first rows.
  let typicalCount: Int
  /// The column, counted from 0, that is blank between two tables side by side.
  let gapColumn: Int?
  /// The blocks of lines in which addresses stand instead of a table.
  let blocks: AddressBlocks?
  /// Whether it stands on its side.
  let isTransposed: Bool
  /// The rows that name groups of records; `nil` where there are none.
  let sections: SectionRows?
  /// For each column of the sheet its place among `names`, or -1.
  private let places: [Int32]
  /// For each name the column of the sheet, counted from 0.
  private let columns: [Int]

  /// Up to this width columns are kept even where neither heading nor value is seen in them.
  private static let denseWidth = 256

  /// Finds the table in the first rows of a sheet; with `header` given, its headings are the row of that number, 0 meaning none.
  init(head: [GridRow], header: Int? = nil) {
    let occurring = SheetTable.occurring(head, width: head.map(\.width).max() ?? 0)
    let grid = SheetTable.grid(head, columns: occurring)
    var finder = TableFinder()
    var first = 0
    if let header {
      finder.headingRows = grid.numbers.contains(header) ? 1 : 0
      first = grid.numbers.firstIndex { $0 >= max(header, 1) } ?? grid.numbers.count
      // The row is given: nothing is skipped to find another one.
      finder.looksForHeadings = false
    }
    let layout = finder.table(in: grid.rows, from: first)
    let dataRow = layout?.bodyStart ?? first
    let heading = layout.map { $0.headingRows > 0 ? $0.headingStart : $0.bodyStart } ?? first
    titleCount = grid.rows.prefix(heading).count { !$0.isBlank }
    let body = grid.rows[min(dataRow, grid.rows.count)..<(layout?.end ?? grid.rows.count)]
    let filled = SheetTable.filledColumns(body, count: occurring.count)
    if let layout, layout.headingRows > 0 {
      headerRow = grid.numbers[dataRow - 1]
      // Blank columns that stand between the others only for the looks are no columns.
      let kept = layout.headings.indices.filter { !layout.headings[$0].isEmpty || filled[$0] }
      columns = kept.map { occurring[$0] }
      headings = kept.map { layout.headings[$0] }
      headingCells = kept.map { layout.headingCells[$0] }
      names = SheetTable.names(headings, columns)
    } else {
      headerRow = header ?? (dataRow < grid.numbers.count ? grid.numbers[dataRow] - 1 : 0)
      columns = occurring.indices.filter { filled[$0] }.map { occurring[$0] }
      headings = []
      headingCells = []
      names = columns.map { SheetTable.unnamed($0) }
    }
    endRow = layout?.end.flatMap { $0 < grid.numbers.count ? grid.numbers[$0] : nil }
    typicalCount = layout?.typicalCount ?? 0
    titles = layout?.titles ?? []
    gapColumn = layout?.gap.map { occurring[$0] }
    blocks = layout?.blocks
    sections = layout?.sections
    isTransposed = layout?.isTransposed ?? false
    var places = [Int32](repeating: -1, count: (columns.last ?? -1) + 1)
    for (place, column) in columns.enumerated() { places[column] = Int32(place) }
    self.places = places
  }

  /// The place of a column of the sheet among `names`, or -1.
  @inline(__always)
  func place(ofColumn column: Int) -> Int { column < places.count ? Int(places[column]) : -1 }

  /// The column of the sheet, counted from 0, that has a place among `names`.
  func column(at place: Int) -> Int { columns[place] }

  /// The name of a column of the sheet, counted from 0.
  func name(ofColumn column: Int) -> String {
    let place = place(ofColumn: column)
    return place < 0 ? SheetTable.unnamed(column) : names[place]
  }

  /// The name of a column without a heading.
  static func unnamed(_ column: Int) -> String { "column-\(column + 1)" }

  /// The number of the record in a row of the sheet; 1 is the first row below the headings.
  func record(ofRow row: Int) -> Int { row - headerRow }

  /// The row of the first record; every row below is numbered as a record, blank ones too.
  func rowMark(of part: Part) -> RowMark { RowMark(part: part, record: 1, row: headerRow + 1) }

  /// The names of the columns; one without a heading is called by its place in the sheet.
  private static func names(_ headings: [String], _ columns: [Int]) -> [String] {
    HeadingNames.unique(
      zip(headings, columns).map { $0.isEmpty ? unnamed($1) : $0 })
  }

  /// Which columns hold something in these rows.
  private static func filledColumns(_ rows: ArraySlice<SampleRow>, count: Int) -> [Bool] {
    var filled = [Bool](repeating: false, count: count)
    for row in rows {
      for (column, cell) in row.cells.enumerated() where !SampleRow.isBlank(cell) {
        filled[column] = true
      }
    }
    return filled
  }

  /// The columns in which something stands; all of them as long as the sheet is not wide.
  private static func occurring(_ head: [GridRow], width: Int) -> [Int] {
    if width <= denseWidth { return Array(0..<width) }
    var seen: Set<Int> = []
    for row in head {
      for cell in row.cells where cell.start < cell.end { seen.insert(Int(cell.column)) }
    }
    return seen.sorted()
  }

  /// The rows as those of a file would be, all of one width, with a blank one where rows are missing; and their numbers.
  private static func grid(_ head: [GridRow], columns: [Int]) -> (rows: [SampleRow], numbers: [Int])
  {
    var rows: [SampleRow] = []
    var numbers: [Int] = []
    func add(_ cells: [[UInt8]], _ number: Int) {
      rows.append(SampleRow(start: rows.count, next: rows.count + 1, cells: cells))
      numbers.append(number)
    }
    for row in head {
      if let last = numbers.last, row.number > last + 1 {
        add([[UInt8]](repeating: [], count: columns.count), last + 1)
      }
      var byColumn: [Int: [UInt8]] = [:]
      for cell in row.cells {
        byColumn[Int(cell.column)] = Array(row.bytes[Int(cell.start)..<Int(cell.end)])
      }
      add(columns.map { byColumn[$0] ?? [] }, row.number)
    }
    return (rows, numbers)
  }
}
