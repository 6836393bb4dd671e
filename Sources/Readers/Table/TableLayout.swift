/// Where a table lies in a file or a sheet: title rows before it, its heading rows, its records, its end.
///
/// Places are those of the rows: bytes of the decoded text in a file, numbers of rows among those looked at in a sheet.
struct TableLayout: Sendable {
  /// The number of cells of a record, trailing empty columns included.
  var width: Int
  /// The number of columns that hold anything.
  var keptWidth: Int
  /// The headings as the file writes them, one per kept column; empty when the table has no heading row.
  var headings: [String] = []
  /// How many rows the headings take.
  var headingRows = 0
  /// The filled cells of each title row that has some.
  var titles: Set<[[UInt8]]> = []
  /// How many title rows stand before the table, blank ones included.
  var titleRows = 0
  /// Where the title rows begin, the heading row, and the first record.
  var start = 0
  var headingStart = 0
  var bodyStart = 0
  /// Where another table begins, or `nil` when the table runs to the end of the file as far as was seen.
  var end: Int?
  /// The cells of the last heading row.
  var headingCells: [[UInt8]] = []
  /// The bytes of the last heading row, without its line break; empty in a sheet.
  var headingBytes: [UInt8] = []
  /// How many cells of a record hold something, as a rule.
  var typicalCount = 1
  /// The place of the column that is blank between two tables side by side.
  var gap: Int?
  /// The blocks of lines in which addresses stand instead of a table.
  var blocks: AddressBlocks?
  /// Whether it stands on its side: a row for each field, a column for each client.
  var isTransposed = false
  /// The rows that name groups of records; `nil` where there are none.
  var sections: SectionRows?
  /// What each column's values look like.
  var shapes: [ValueShape] = []
  /// What part of the text each column takes, in the first records.
  var shares: [Double] = []
}
