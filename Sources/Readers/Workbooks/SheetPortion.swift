import Pipelines
import Tables

/// What every piece of one sheet is read with.
final class SheetContext: Sendable {
  let table: SheetTable
  let texts: SharedTexts
  let styles: CellStyles
  let epoch: SerialDate.Epoch
  let limits: ReadLimits
  let part: Part
  let fillsMerged: Bool
  let cells: CellCount
  /// What is said of the sheet as a whole.
  let findings: [PlacedFinding]

  init(
    table: SheetTable, texts: SharedTexts, styles: CellStyles, epoch: SerialDate.Epoch,
    limits: ReadLimits,
    part: Part, fillsMerged: Bool, comments: PlacedFinding? = nil
  ) {
    self.table = table
    self.texts = texts
    self.styles = styles
    self.epoch = epoch
    self.limits = limits
    self.part = part
    self.fillsMerged = fillsMerged
    cells = CellCount(limit: limits.cells)
    findings = table.findings(part) + (comments.map { [$0] } ?? [])
  }
}

/// Whole rows of a sheet as markup, read by whichever core takes them.
struct SheetPortion: Portion {
  let bytes: [UInt8]
  let isFirst: Bool
  let isLast: Bool
  let context: SheetContext

  /// Reads the rows into columns.
  func deliver(_ log: inout ReadLog) throws(RunError) -> Delivery {
    do throws(Refusal) {
      var rows = SheetRows(
        MarkupScanner(bytes, depth: 2, limits: context.limits), texts: context.texts,
        styles: context.styles, epoch: context.epoch, limits: context.limits)
      rows.notesMergedBelow = context.fillsMerged ? context.table.headerRow : nil
      var filler = TableFiller(
        context.table, part: context.part, first: isFirst, limits: context.limits)
      var row = GridRow()
      while try rows.next(&row) { try filler.add(&row) }
      if isLast { try filler.endSheet() } else { try filler.endPiece() }
      try context.cells.add(filler.cellCount)
      log.skipped += filler.skippedCount
      log.place(context.table.rowMark(of: context.part))
      if isFirst { for finding in context.findings { log.note(finding) } }
      let batch = filler.take()
      var notes = rows.notes
      notes.append(filler.notes)
      if !notes.isEmpty {
        for finding in notes.findings(in: context.table, part: context.part) { log.note(finding) }
      }
      return Delivery(mentions: batch)
    } catch {
      throw error.runError(at: context.part.label)
    }
  }
}
