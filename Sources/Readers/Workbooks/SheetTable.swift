import Pipelines
import Tables

/// Which columns a sheet's table has, and where its data begin.
struct SheetTable: Sendable, Equatable {
  /// The names of the columns; no two are equal.
  let names: [String]
  /// Whether the sheet has headings.
  let hasHeader: Bool
  /// The number of the row of the headings, or of the row above the data.
  let headerRow: Int
  /// How many rows with values stand above the data, headings left out.
  let titleCount: Int
  /// For each column of the sheet its place among `names`, or -1.
  private let places: [Int32]
  /// For each name the column of the sheet, counted from 0.
  private let columns: [Int]

  /// Up to this width columns are kept even where neither heading nor value is seen in them.
  private static let denseWidth = 256

  /// Finds the headings in the first rows of a sheet; with `header` given, in the row of that number, 0 meaning none.
  init(head: [GridRow], header: Int? = nil) {
    let width = head.map(\.width).max() ?? 0
    let occurring = SheetTable.occurring(head, width: width)
    let rows = head.map { row in SheetTable.texts(row, columns: occurring) }
    let place: HeaderLocator.Place
    if let header {
      let index = head.firstIndex { $0.number == header }
      let firstData = head.firstIndex { $0.number > header } ?? head.count
      place = HeaderLocator.Place(header: index, firstData: firstData)
    } else {
      place = HeaderLocator.locate(rows)
    }
    let above = place.header ?? place.firstData
    titleCount = head.prefix(above).count { !$0.isBlank }
    hasHeader = place.header != nil
    if let row = place.header {
      headerRow = head[row].number
      columns = SheetTable.trimmed(occurring, head[row...])
      names = HeadingNames.unique(SheetTable.texts(head[row], columns: columns))
    } else {
      let first = place.firstData < head.count ? head[place.firstData].number : 1
      headerRow = header ?? first - 1
      columns = occurring
      names = HeadingNames.unique(columns.map { "column-\($0 + 1)" })
    }
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

  /// The columns in which something stands; all of them as long as the sheet is not wide.
  private static func occurring(_ head: [GridRow], width: Int) -> [Int] {
    if width <= denseWidth { return Array(0..<width) }
    var seen: Set<Int> = []
    for row in head {
      for cell in row.cells where cell.start < cell.end { seen.insert(Int(cell.column)) }
    }
    return seen.sorted()
  }

  /// Title rows may be wider than the table: columns beyond what stands below the headings are left out.
  private static func trimmed(_ columns: [Int], _ rows: ArraySlice<GridRow>) -> [Int] {
    let width = rows.map(\.width).max() ?? 0
    return columns.filter { $0 < width }
  }

  private static func texts(_ row: GridRow, columns: [Int]) -> [String] {
    var byColumn: [Int: String] = [:]
    for cell in row.cells { byColumn[Int(cell.column)] = row.text(cell) }
    return columns.map { byColumn[$0] ?? "" }
  }
}
