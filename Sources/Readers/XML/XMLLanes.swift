import Tables

/// The columns of a table of records while they grow, for values that come record by record and field by field in any order.
///
/// ```
/// lane 0   D U P O N T M A R T I N ·  ·     ends  0 6 12 ·      rowCount 2
/// lane 1   2 9 0 0 0 ·  ·  ·  ·  ·  ·       ends  0 5 ·         rowCount 1: record 1 has not held it yet
/// ```
/// A value goes straight to its column: nothing is put in order when a record ends, and a column costs a record nothing that does
/// not hold it. The memory is kept from batch to batch, so that it is asked of the system, and zeroed by it, only once.
struct XMLLanes: ~Copyable {
  /// Where a column is written.
  private struct Lane {
    var bytes: UnsafeMutablePointer<UInt8>
    var used = 0
    var capacity: Int
    /// Where each row ends, behind a zero: room for `rowCapacity + 1` numbers.
    var ends: UnsafeMutablePointer<UInt32>
    var rowCapacity: Int
    /// The rows that have begun; those of the table beyond it have no value here.
    var rowCount = 0
    var missing: [Int] = []
  }

  /// Complete rows.
  private(set) var rowCount = 0
  /// Columns.
  private(set) var count = 0
  private var lanes: UnsafeMutablePointer<Lane>
  private var room = 16

  /// What a lane begins with, and goes back to when far more was needed once: bytes, and rows.
  private static let usualBytes = 1 << 12
  private static let usualRows = 1 << 8

  /// So many columns without rows.
  init(count: Int) {
    lanes = .allocate(capacity: room)
    for _ in 0..<count { addColumn() }
  }

  deinit {
    for column in 0..<count {
      lanes[column].bytes.deallocate()
      lanes[column].ends.deallocate()
    }
    lanes.deinitialize(count: count)
    lanes.deallocate()
  }

  /// Adds a column; it is missing in all rows so far.
  mutating func addColumn() {
    if count == room {
      let larger = UnsafeMutablePointer<Lane>.allocate(capacity: room * 2)
      larger.moveInitialize(from: lanes, count: count)
      lanes.deallocate()
      lanes = larger
      room *= 2
    }
    let lane = Lane(
      bytes: .allocate(capacity: Self.usualBytes), capacity: Self.usualBytes,
      ends: .allocate(capacity: Self.usualRows + 1), rowCapacity: Self.usualRows)
    lane.ends[0] = 0
    (lanes + count).initialize(to: lane)
    count += 1
  }

  /// Gives the record at hand a value; several of one column are a list, one a line, in which empty ones do not count.
  @inline(__always)
  mutating func write(_ value: Span<UInt8>, to column: Int) {
    precondition(column >= 0 && column < count)
    let lane = lanes + column
    // A line break may come before the value.
    if lane.pointee.used &+ value.count >= lane.pointee.capacity
      || rowCount >= lane.pointee.rowCapacity
    {
      Self.grow(lane, by: value.count, rows: rowCount + 1)
    }
    if lane.pointee.rowCount <= rowCount {
      if lane.pointee.rowCount < rowCount { Self.pad(lane, to: rowCount) }
      lane.pointee.rowCount = rowCount &+ 1
    } else if !value.isEmpty, lane.pointee.used > Int(lane.pointee.ends[rowCount]) {
      lane.pointee.bytes[lane.pointee.used] = UInt8(ascii: "\n")
      lane.pointee.used &+= 1
    }
    // The value has room behind `used`: made above.
    value.withUnsafeBufferPointer {
      guard let base = $0.baseAddress else { return }
      (lane.pointee.bytes + lane.pointee.used).update(from: base, count: $0.count)
    }
    lane.pointee.used &+= value.count
    lane.pointee.ends[rowCount &+ 1] = UInt32(truncatingIfNeeded: lane.pointee.used)
  }

  /// Completes the record at hand.
  @inline(__always)
  mutating func endRow() { rowCount &+= 1 }

  /// The complete rows; what was written of the record at hand stays, as the first row of what follows.
  mutating func takeColumns() -> [TextColumn] {
    var columns: [TextColumn] = []
    columns.reserveCapacity(count)
    Self.makeRoom((0..<count).reduce(0) { $0 + lanes[$1].used + rowCount * 4 + 128 })
    for column in 0..<count { columns.append(Self.take(lanes + column, rowCount)) }
    rowCount = 0
    return columns
  }

  /// Lets the allocator ask the system once for what all the arrays need, instead of once for each of them, and keep it.
  private static func makeRoom(_ byteCount: Int) {
    UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 16).deallocate()
  }

  private static func take(_ lane: UnsafeMutablePointer<Lane>, _ rowCount: Int) -> TextColumn {
    if lane.pointee.rowCount < rowCount {
      if lane.pointee.rowCapacity < rowCount { grow(lane, by: 0, rows: rowCount) }
      pad(lane, to: rowCount)
    }
    let end = Int(lane.pointee.ends[rowCount])
    let column = TextColumn(
      bytes: Array(UnsafeBufferPointer(start: lane.pointee.bytes, count: end)),
      offsets: Array(UnsafeBufferPointer(start: lane.pointee.ends, count: rowCount + 1)),
      missing: lane.pointee.missing)
    let begun = lane.pointee.used - end
    lane.pointee.bytes.update(from: lane.pointee.bytes + end, count: begun)
    lane.pointee.rowCount -= rowCount
    lane.pointee.used = begun
    lane.pointee.missing.removeAll(keepingCapacity: true)
    lane.pointee.ends[1] = UInt32(truncatingIfNeeded: begun)
    if lane.pointee.capacity > max(4 * end, 1 << 20), begun < usualBytes {
      resize(lane, bytes: usualBytes, rows: lane.pointee.rowCapacity)
    }
    return column
  }

  /// Marks the rows up to `rowCount` as missing.
  private static func pad(_ lane: UnsafeMutablePointer<Lane>, to rowCount: Int) {
    let used = UInt32(truncatingIfNeeded: lane.pointee.used)
    for row in lane.pointee.rowCount..<rowCount {
      lane.pointee.ends[row + 1] = used
      lane.pointee.missing.append(row)
    }
    lane.pointee.rowCount = rowCount
  }

  @inline(never)
  private static func grow(_ lane: UnsafeMutablePointer<Lane>, by more: Int, rows: Int) {
    var (bytes, rowCapacity) = (lane.pointee.capacity, lane.pointee.rowCapacity)
    if lane.pointee.used + more >= bytes { bytes = max(bytes * 2, lane.pointee.used + more + 1) }
    if rows > rowCapacity { rowCapacity = max(rowCapacity * 2, rows) }
    resize(lane, bytes: bytes, rows: rowCapacity)
  }

  /// Moves a lane to room of another size, in which what it holds finds place.
  private static func resize(_ lane: UnsafeMutablePointer<Lane>, bytes: Int, rows: Int) {
    if bytes != lane.pointee.capacity {
      let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes)
      moved.update(from: lane.pointee.bytes, count: lane.pointee.used)
      lane.pointee.bytes.deallocate()
      lane.pointee.bytes = moved
      lane.pointee.capacity = bytes
    }
    if rows != lane.pointee.rowCapacity {
      let moved = UnsafeMutablePointer<UInt32>.allocate(capacity: rows + 1)
      moved.update(from: lane.pointee.ends, count: lane.pointee.rowCount + 1)
      lane.pointee.ends.deallocate()
      lane.pointee.ends = moved
      lane.pointee.rowCapacity = rows
    }
  }
}
