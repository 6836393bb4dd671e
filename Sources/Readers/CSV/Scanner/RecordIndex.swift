/// Where the cells of a chunk's records lie: the work of the scanner, before any byte is copied.
///
/// ```
/// cells   row 0: c0 c1 c2   row 1: c0 c1 c2 …      width × rows places, row by row
/// place   start: UInt32, end: UInt32               the high bit of start: the text lies in the arena
/// ```
/// A cell whose text differs from the bytes of the chunk (a doubled quote, a repaired record) lies in the arena.
struct RecordIndex: Sendable {
  /// The number of columns.
  let width: Int
  /// Where each cell begins.
  var starts: [UInt32] = []
  /// Where each cell ends.
  var ends: [UInt32] = []
  /// Where each record begins in the chunk.
  var recordStarts: [UInt32] = []
  /// Texts that do not stand in the chunk as they are.
  var arena: [UInt8] = []
  /// Records with fewer cells than columns: row and number of cells, ascending.
  var short: [(row: UInt32, cells: UInt32)] = []
  /// Records with more cells than columns: row and the text behind the last column, ascending.
  var long: [(row: UInt32, start: UInt32, end: UInt32)] = []
  /// How many quotes the records read by the fast pass account for, and all those of repaired records.
  var explainedQuotes = 0
  /// What was found on the way.
  var notes = RecordNotes()

  /// The mark of a text in the arena.
  static let inArena: UInt32 = 0x8000_0000

  init(width: Int) { self.width = width }

  /// The number of rows.
  var count: Int { recordStarts.count }

  /// Hands the text of one cell to `body`.
  func withCell<R>(_ row: Int, _ column: Int, of chunk: [UInt8], _ body: (Span<UInt8>) -> R) -> R {
    let place = row * width + column
    let start = starts[place]
    let low = Int(start & ~Self.inArena)
    let high = Int(ends[place])
    if start & Self.inArena != 0 { return body(arena.span.extracting(low..<high)) }
    return body(chunk.span.extracting(low..<high))
  }

  /// The text of one cell.
  func text(_ row: Int, _ column: Int, of chunk: [UInt8]) -> [UInt8] {
    let place = row * width + column
    let low = Int(starts[place] & ~Self.inArena)
    let high = Int(ends[place])
    return starts[place] & Self.inArena != 0 ? Array(arena[low..<high]) : Array(chunk[low..<high])
  }
}
