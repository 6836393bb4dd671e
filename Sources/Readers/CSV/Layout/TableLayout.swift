/// Where a table lies in a file: title rows before it, its heading rows, its records, its end.
struct TableLayout: Sendable {
  /// The number of cells of a record, trailing empty columns included.
  var width: Int
  /// The number of columns that hold anything.
  var keptWidth: Int
  /// The headings as the file writes them, one per kept column; empty when the table has no heading row.
  var headings: [String] = []
  /// How many rows the headings take.
  var headingRows = 0
  /// How many title rows stand before the table, blank ones included.
  var titleRows = 0
  /// Where the title rows begin, the heading row, the first record, and what is behind the last one, in the decoded text.
  var start = 0
  var headingStart = 0
  var bodyStart = 0
  /// Where another table begins, or `nil` when the table runs to the end of the file as far as was seen.
  var end: Int?
  /// The bytes of the heading row, without its line break.
  var headingBytes: [UInt8] = []
  /// What each column's values look like.
  var shapes: [ValueShape] = []
  /// What part of the text each column takes, in the first records.
  var shares: [Double] = []
}
