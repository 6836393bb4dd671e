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

  /// The number of cells indexed; the places behind them are room.
  var cellCount: Int { recordStarts.count * width }

  /// Makes room for `cells` more cells.
  mutating func makeRoom(_ cells: Int) {
    let missing = cellCount + cells - starts.count
    guard missing > 0 else { return }
    if starts.isEmpty {
      // Numbers need no setting up: they are written before they are read.
      starts = [UInt32](unsafeUninitializedCapacity: missing) { $1 = missing }
      ends = [UInt32](unsafeUninitializedCapacity: missing) { $1 = missing }
    } else {
      let more = max(missing, starts.count / 2)
      starts.append(contentsOf: repeatElement(0, count: more))
      ends.append(contentsOf: repeatElement(0, count: more))
    }
  }

  /// Hands the arrays out to be filled, without a copy.
  mutating func lend() -> ([UInt32], [UInt32], [UInt32], [UInt8]) {
    let lent = (starts, ends, recordStarts, arena)
    (starts, ends, recordStarts, arena) = ([], [], [], [])
    return lent
  }

  /// Takes the arrays back.
  mutating func takeBack(
    _ starts: [UInt32], _ ends: [UInt32], _ records: [UInt32], _ arena: [UInt8],
    explainedQuotes more: Int
  ) {
    (self.starts, self.ends, recordStarts, self.arena) = (starts, ends, records, arena)
    explainedQuotes += more
  }

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

  /// What stands in the columns of a row that are not kept, and behind the last one; `nil` when nothing does.
  /// O(log of the long rows).
  func surplus(of row: Int, keptWidth: Int, _ chunk: [UInt8], _ separator: [UInt8]) -> [UInt8]? {
    var rest: [UInt8]?
    if keptWidth < width {
      let cells = (keptWidth..<width).map { text(row, $0, of: chunk) }
      if !cells.allSatisfy(SampleRow.isBlank) {
        rest = Array(cells.joined(separator: separator))
      }
    }
    var low = 0
    var high = long.count
    while low < high {
      let middle = (low + high) >> 1
      if Int(long[middle].row) < row { low = middle + 1 } else { high = middle }
    }
    guard low < long.count, Int(long[low].row) == row else { return rest }
    let own = arena[Int(long[low].start)..<Int(long[low].end)]
    return rest.map { $0 + separator + own } ?? Array(own)
  }
}
