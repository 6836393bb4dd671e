/// One row of a sheet: the cells that are there, in the order of their columns.
struct GridRow {
  /// What a cell holds.
  enum CellKind: UInt8 { case text, number, date, boolean, error, uncomputed }

  /// One cell: its column, counted from 0, and where its value lies in the row's bytes.
  struct Cell {
    var column: Int32
    var kind: CellKind
    var start: UInt32
    var end: UInt32
  }

  /// The row's number in the sheet; 1 is the first.
  var number = 0
  /// Whether the sheet hides it.
  var isHidden = false
  /// How many cells with a value are struck through.
  var struckCount = 0
  /// The cells, columns ascending, none twice.
  private(set) var cells: [Cell] = []
  /// The values of the cells.
  var bytes: [UInt8] = []

  private var lastColumn: Int32 = -1
  private var isSorted = true

  /// Begins a new row; the room of the old one is used again.
  mutating func begin(number: Int) {
    self.number = number
    isHidden = false
    struckCount = 0
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    lastColumn = -1
    isSorted = true
  }

  /// Adds the cell whose value was written to `bytes` from `start` on.
  @inline(__always)
  mutating func endCell(column: Int, kind: CellKind, from start: Int) {
    let column = Int32(truncatingIfNeeded: column)
    if column <= lastColumn { isSorted = false }
    lastColumn = column
    cells.append(
      Cell(
        column: column, kind: kind, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: bytes.count)))
  }

  /// Brings cells that came out of order into order; of two for one column the later stays.
  mutating func end() {
    guard !isSorted else { return }
    var latest: [Int32: Cell] = [:]
    for cell in cells { latest[cell.column] = cell }
    cells = latest.values.sorted { $0.column < $1.column }
    // A cell may still come: it must stand behind the last one, not behind the one that came last.
    lastColumn = cells.last?.column ?? -1
    isSorted = true
  }

  /// Whether no cell holds a value.
  var isBlank: Bool { cells.allSatisfy { $0.start == $0.end } }

  /// One more than the column of the last cell that holds a value.
  var width: Int {
    var at = cells.count - 1
    while at >= 0, cells[at].start == cells[at].end { at -= 1 }
    return at < 0 ? 0 : Int(cells[at].column) + 1
  }

  /// The value of the cell as a string; for headings and messages.
  func text(_ cell: Cell) -> String {
    String(decoding: bytes[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
  }
}

/// Rows of a sheet, one after the other.
protocol GridSource {
  /// Puts the next row into `row`; answers `false` at the end.
  mutating func next(_ row: inout GridRow) throws(Refusal) -> Bool
}
