/// What a pipeline may say about how a workbook is read.
struct WorkbookOptions: Sendable {
  /// Which sheets.
  var choice = SheetChoice()
  /// The number of the row of the headings; 0 for none, `nil` to find it.
  var headerRow: Int?
  /// Whether the value of a cell merged downwards counts for the rows below.
  var fillsMerged = true
  /// How much a workbook may hold.
  var limits = ReadLimits()
}
