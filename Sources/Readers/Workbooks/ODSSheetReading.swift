import Pipelines
import Tables

/// One sheet of an OpenDocument spreadsheet that is being read, in order.
final class ODSSheetReading: SheetReading {
  /// The most rows, and about the most cells, of a portion.
  private static let rowLimit = 16_384
  private static let cellLimit = 1 << 20

  let table: SheetTable
  private let part: Part
  private let fillsMerged: Bool
  private var rows: ODSRows
  private var filler: TableFiller
  private var merged = MergedCells()
  private var head: [GridRow] = []
  private var isDone = false

  init(
    _ sheet: WorkbookSheet, of workbook: ODSWorkbook, options: WorkbookOptions, file: InputFile
  ) throws(Refusal) {
    rows = ODSRows(try workbook.scanner(forSheet: Int(sheet.part) ?? 0), limits: options.limits)
    part = file.part(sheet.name)
    fillsMerged = options.fillsMerged
    var row = GridRow()
    while head.count < HeaderLocator.rowLimit {
      guard try rows.next(&row) else {
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
    while !isDone, filler.rowCount < ODSSheetReading.rowLimit,
      filler.cellCount < ODSSheetReading.cellLimit
    {
      if try rows.next(&row) { try add(&row) } else { isDone = true }
    }
    defer { rows.notes = SheetNotes() }
    return filler.portion(notes: rows.notes, table: table, part: part)
  }

  private func add(_ row: inout GridRow) throws(Refusal) {
    if fillsMerged {
      for run in rows.begun { filler.merge(run) }
    }
    rows.begun.removeAll(keepingCapacity: true)
    try filler.add(&row)
  }
}
