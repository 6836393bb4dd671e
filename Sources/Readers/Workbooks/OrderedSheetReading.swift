import Pipelines
import Tables

/// Rows of a sheet that also tell which cells were merged downwards, before or with the row in which these begin.
protocol OrderedRows: GridSource {
  /// What a person should know about the cells read so far.
  var notes: SheetNotes { get set }
  /// The cells merged downwards that became known since this was emptied, by their first row.
  var begun: [MergedCells.Run] { get set }
}

/// One sheet that is being read row after row, in order.
final class OrderedSheetReading<Rows: OrderedRows>: SheetReading {
  /// The most rows, and about the most cells, of a portion.
  private static var rowLimit: Int { 16_384 }
  private static var cellLimit: Int { 1 << 20 }

  let table: SheetTable
  private let part: Part
  private let fillsMerged: Bool
  private var rows: Rows
  private var filler: TableFiller
  private var head: [GridRow] = []
  private var isDone = false
  private var isFirst = true
  private let cells: CellCount

  init(_ rows: Rows, part: Part, options: WorkbookOptions) throws(Refusal) {
    self.rows = rows
    self.part = part
    fillsMerged = options.fillsMerged
    cells = CellCount(limit: options.limits.cells)
    var row = GridRow()
    while head.count < SheetTable.rowLimit {
      guard try self.rows.next(&row) else {
        isDone = true
        break
      }
      head.append(row)
    }
    table = SheetTable(head: head, header: options.headerRow)
    filler = TableFiller(table, part: part, first: true, limits: options.limits)
  }

  func next() throws(Refusal) -> (any Portion)? {
    if head.isEmpty && isDone { return nil }
    for var row in head { try add(&row) }
    head = []
    var row = GridRow()
    while !isDone, filler.rowCount < Self.rowLimit, filler.cellCount < Self.cellLimit {
      if try rows.next(&row) { try add(&row) } else { isDone = true }
    }
    if isDone { try filler.endSheet() }
    try cells.add(filler.cellCount)
    defer { rows.notes = SheetNotes() }
    let first = isFirst
    isFirst = false
    return filler.portion(
      notes: rows.notes, table: table, part: part, others: first ? table.findings(part) : [])
  }

  private func add(_ row: inout GridRow) throws(Refusal) {
    if fillsMerged {
      for run in rows.begun { filler.merge(run) }
    }
    rows.begun.removeAll(keepingCapacity: true)
    try filler.add(&row)
  }
}
