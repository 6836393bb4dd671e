/// The rows of one file while the shop is being written: text, order and true client of each.
struct Sheet {
  /// What a row tells about who its client is, in canonical form; for the tests of the set itself.
  struct Row {
    let order: UInt64
    let start: Int
    let end: Int
    let client: Int32
  }

  private(set) var rows: [Row] = []
  private(set) var bytes: [UInt8] = []
  let separator: UInt8

  init(separator: Character) { self.separator = separator.asciiValue ?? 0x2C }

  /// Adds a row without its first column, which is numbered when the rows are put in order.
  mutating func add(_ cells: [String], order: Day, tie: UInt64, client: Int32) {
    let start = bytes.count
    for cell in cells {
      bytes.append(separator)
      append(cell)
    }
    let key = UInt64(order.number + 1_000_000) << 40 | tie >> 24
    rows.append(Row(order: key, start: start, end: bytes.count, client: client))
  }

  /// The rows in the order of their days.
  var ordered: [Row] { rows.sorted { ($0.order, $0.start) < ($1.order, $1.start) } }

  private mutating func append(_ cell: String) {
    let needsQuotes = cell.utf8.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A }
    guard needsQuotes else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
