/// Some rows of several columns side by side, for loops that go row by row.
///
/// Reaching into another column for every cell counts its references up and down again; here all cells of the rows lie in one list,
/// to which each column adds its piece at once.
/// ```
/// bytes   DUPONT MARTIN │ Anne Zoé      column 0, then column 1
/// starts  0      6    12│ 12   16  20   one more a column than there are rows
/// ```
public struct RowBlock: Sendable {
  /// The cells, column by column.
  public private(set) var bytes: [UInt8] = []
  /// The number of rows.
  public private(set) var rowCount = 0
  private var starts: [UInt32] = []
  private var missing: [Bool] = []

  /// No rows yet.
  public init() {}

  /// Takes these rows of the columns; what it held before is gone.
  public mutating func fill(_ columns: [TextColumn], rows: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    missing.removeAll(keepingCapacity: true)
    rowCount = rows.count
    for place in columns.indices { add(columns[place], rows) }
  }

  private mutating func add(_ column: TextColumn, _ rows: Range<Int>) {
    let offsets = column.offsets
    let first = offsets[rows.lowerBound]
    let base = UInt32(truncatingIfNeeded: bytes.count)
    starts.append(
      contentsOf: offsets[rows.lowerBound...rows.upperBound].lazy.map { $0 &- first &+ base })
    bytes.append(contentsOf: column.bytes[Int(first)..<Int(offsets[rows.upperBound])])
    for row in rows { missing.append(column.isMissing(row)) }
  }

  /// Where the cell lies in ``bytes``; `row` is counted from 0 in the block.
  @inline(__always) public func range(column: Int, row: Int) -> Range<Int> {
    let place = column &* (rowCount &+ 1) &+ row
    return Int(starts[place])..<Int(starts[place &+ 1])
  }

  /// Whether the source of the row has no such field.
  @inline(__always) public func isMissing(column: Int, row: Int) -> Bool {
    missing[column &* rowCount &+ row]
  }
}
