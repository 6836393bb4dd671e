/// One table of a web page: its rows, their cells, the cells that span several.
struct HTMLTable {
  /// A cell: where its text lies in `bytes`.
  struct Cell {
    var row: Int32
    var column: Int32
    var start: UInt32
    var end: UInt32
  }

  /// The cells, row by row.
  private(set) var cells: [Cell] = []
  /// The texts of all cells.
  private(set) var bytes: [UInt8] = []
  /// Cells that span several rows.
  private(set) var runs: [MergedCells.Run] = []
  /// The number of rows.
  private(set) var rowCount = 0

  private var column = 0
  /// For each column the last row that a cell of a row above covers.
  private var covered: [Int] = []
  private var text: [UInt8] = []
  private var open: (rowSpan: Int, columnSpan: Int)?

  /// The most columns and rows that one cell may span, as browsers have it.
  private static let columnSpanLimit = 1_000
  private static let rowSpanLimit = 65_534

  /// Whether it is surely a table of records, and none that places the fields of a form: headings that are known stand above a row of
  /// several cells, or three rows have three.
  var holdsRecords: Bool {
    var rows: [[[UInt8]]] = []
    var row: Int32 = 0
    for cell in cells.prefix(10_000) {
      if cell.row != row || rows.isEmpty { rows.append([]) }
      row = cell.row
      rows[rows.count - 1].append(Array(bytes[Int(cell.start)..<Int(cell.end)]))
    }
    if rows.count(where: { $0.count >= 3 }) >= 3 { return true }
    let head = rows.firstIndex {
      TableEndFinder.areHeadings(SampleRow(start: 0, next: 0, cells: $0))
    }
    return head.map { rows[($0 + 1)...].contains { $0.count >= 2 } } ?? false
  }

  /// Begins a row.
  mutating func beginRow() {
    endCell()
    rowCount += 1
    column = 0
  }

  /// Begins a cell; one without a row begins the row too.
  mutating func beginCell(rowSpan: Int, columnSpan: Int, limits: ReadLimits) throws(Refusal) {
    if rowCount == 0 { beginRow() }
    endCell()
    while column < covered.count, covered[column] >= rowCount { column += 1 }
    guard column < limits.columns else {
      throw Refusal(
        .tooLarge, en: "row \(rowCount) reaches beyond column \(limits.columns), the limit",
        fr: "la ligne \(rowCount) dépasse la colonne \(limits.columns), la limite")
    }
    text = []
    open = (
      min(max(rowSpan, 1), Self.rowSpanLimit), min(max(columnSpan, 1), Self.columnSpanLimit)
    )
  }

  /// Writes to the cell at hand; text outside of cells is no part of the table.
  mutating func write(_ body: (inout [UInt8]) -> Void) {
    if open != nil { body(&text) }
  }

  /// Ends the cell at hand, if there is one.
  mutating func endCell() {
    guard let (rowSpan, columnSpan) = open else { return }
    open = nil
    let start = bytes.count
    bytes.append(contentsOf: Self.trimmed(text))
    if bytes.count > start {
      cells.append(
        Cell(
          row: Int32(truncatingIfNeeded: rowCount), column: Int32(truncatingIfNeeded: column),
          start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: bytes.count)))
    }
    if rowSpan > 1 {
      runs.append(
        MergedCells.Run(column: column, firstRow: rowCount, lastRow: rowCount + rowSpan - 1))
      if covered.count < column + columnSpan {
        covered += [Int](repeating: 0, count: column + columnSpan - covered.count)
      }
      for place in column..<column + columnSpan { covered[place] = rowCount + rowSpan - 1 }
    }
    column += columnSpan
  }

  /// Without the spaces around it, those that do not break included.
  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var slice = text[...]
    while true {
      if let first = slice.first, first == 0x20 || first == 0x0A {
        slice.removeFirst()
      } else if let last = slice.last, last == 0x20 || last == 0x0A {
        slice.removeLast()
      } else if slice.starts(with: [0xC2, 0xA0]) {
        slice.removeFirst(2)
      } else if slice.suffix(2).elementsEqual([0xC2, 0xA0]) {
        slice.removeLast(2)
      } else {
        return slice
      }
    }
  }
}

/// The rows of a table of a web page.
struct HTMLRows: OrderedRows {
  var notes = SheetNotes()
  var begun: [MergedCells.Run]

  private let table: HTMLTable
  private var next = 0

  /// All rows of `table`.
  init(_ table: HTMLTable) {
    self.table = table
    begun = table.runs
  }

  /// Puts the next row that holds a value into `row`; answers `false` at the end.
  mutating func next(_ row: inout GridRow) throws(Refusal) -> Bool {
    guard next < table.cells.count else { return false }
    let number = table.cells[next].row
    row.begin(number: Int(number))
    while next < table.cells.count, table.cells[next].row == number {
      let cell = table.cells[next]
      let start = row.bytes.count
      row.bytes.append(contentsOf: table.bytes[Int(cell.start)..<Int(cell.end)])
      row.endCell(column: Int(cell.column), kind: .text, from: start)
      next += 1
    }
    row.end()
    return true
  }
}
