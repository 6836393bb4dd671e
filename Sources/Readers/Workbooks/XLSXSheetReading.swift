import Pipelines
import Tables

/// One sheet of an `.xlsx` workbook that is being read.
///
/// Rows are cut off here and read elsewhere, on all cores; where a row depends on the rows above (merged cells, rows
/// without numbers) they are read here.
final class XLSXSheetReading: SheetReading {
  /// Sheets that unpack to more are read without looking for merged cells first.
  static let mergeSearchBytes = 96 << 20

  let context: SheetContext
  var table: SheetTable { context.table }
  private let cutter: SheetCutter
  private var first: [UInt8]?
  private var isFirst = true
  private var inOrder: Sequential?

  /// What goes on from piece to piece when rows are read in order.
  private struct Sequential {
    var lastNumber = 0
    var filler: TableFiller
  }

  init(
    _ sheet: WorkbookSheet, of workbook: XLSXWorkbook, texts: SharedTexts, options: WorkbookOptions,
    file: InputFile
  ) throws(Refusal) {
    guard let member = workbook.archive.member(sheet.part) else {
      throw .damaged(
        en: "the sheet \(sheet.name) is missing in it", fr: "la feuille \(sheet.name) y manque")
    }
    cutter = try SheetCutter(workbook.archive.open(member), limits: options.limits)
    first = try cutter.next()
    var rows = SheetRows(
      MarkupScanner(first ?? [], depth: 2, limits: options.limits), texts: texts,
      styles: workbook.styles,
      epoch: workbook.epoch, limits: options.limits)
    var head: [GridRow] = []
    var row = GridRow()
    while head.count < SheetTable.rowLimit, try rows.next(&row) {
      if !row.isBlank { head.append(row) }
    }
    let table = SheetTable(head: head, header: options.headerRow)
    let part = file.part(sheet.name)
    context = SheetContext(
      table: table, texts: texts, styles: workbook.styles, epoch: workbook.epoch,
      limits: options.limits,
      part: part, fillsMerged: options.fillsMerged,
      comments: CellComments(of: sheet.part, in: workbook.archive)
        .finding(below: table.headerRow, part))
    var merged = MergedCells()
    if options.fillsMerged, member.unpackedCount <= XLSXSheetReading.mergeSearchBytes {
      merged = try MergedCells.read(workbook.archive.open(member), limits: options.limits)
    }
    if !merged.isEmpty || !rows.saysNumbers {
      inOrder = Sequential(
        filler: TableFiller(table, part: part, first: true, merged: merged, limits: options.limits))
    }
  }

  /// The next rows; `nil` at the end.
  func next() throws(Refusal) -> (any Portion)? {
    let piece: [UInt8]?
    let comesFirst = isFirst
    if isFirst {
      isFirst = false
      piece = first
      first = nil
    } else {
      piece = try cutter.next()
    }
    guard let piece else { return nil }
    let isLast = cutter.isAtEnd
    guard var state = inOrder else {
      return SheetPortion(bytes: piece, isFirst: comesFirst, isLast: isLast, context: context)
    }
    inOrder = nil
    var rows = SheetRows(
      MarkupScanner(piece, depth: 2, limits: context.limits), texts: context.texts,
      styles: context.styles,
      epoch: context.epoch, limits: context.limits, behind: state.lastNumber)
    var row = GridRow()
    while try rows.next(&row) { try state.filler.add(&row) }
    if isLast { try state.filler.endSheet() }
    state.lastNumber = rows.lastNumber
    try context.cells.add(state.filler.cellCount)
    let portion = state.filler.portion(
      notes: rows.notes, table: context.table, part: context.part,
      others: comesFirst ? context.findings : [])
    inOrder = state
    return portion
  }
}

extension TableFiller {
  /// What was put in since the last portion, with its findings and skips.
  mutating func portion(
    notes cells: SheetNotes, table: SheetTable, part: Part, others: [PlacedFinding]
  ) -> ReadyPortion {
    let batch = take()
    var notes = cells
    notes.append(self.notes)
    let skipped = skippedCount
    forgetNotes()
    return ReadyPortion(
      Delivery(mentions: batch),
      findings: others + (notes.isEmpty ? [] : notes.findings(in: table, part: part)),
      skipped: skipped, rowMark: table.rowMark(of: part))
  }
}
