import Tables

/// The columns of a chunk while they grow: for each one a buffer of bytes, its offsets, and how far it has come.
///
/// ```
/// lane 0   D U P O N T M A R T I N ·  ·  ·     offsets  0 6 12 ·        used 12
/// lane 1   2 9 0 0 0 ·  ·  ·  ·  ·  ·  ·       offsets  0 5 ·           used 5, row 1 is being read
/// ```
/// A buffer is an array whose bytes behind `used` are room; it is cut to its length at the end and never copied.
struct ColumnLanes: ~Copyable {
  /// Where a column is written.
  struct Lane {
    /// The column's bytes; `capacity` of them are ours, and the slack more.
    var base: UnsafeMutablePointer<UInt8>
    var used = 0
    var capacity: Int
    /// Where each row ends, behind a zero.
    var offsets: UnsafeMutablePointer<UInt32>
  }

  /// The number of columns.
  let count: Int
  /// The rows that are complete.
  private(set) var rowCount = 0
  /// The places of the columns; valid as long as the lanes live.
  let lanes: UnsafeMutablePointer<Lane>

  private var bytes: [[UInt8]] = []
  private var offsets: [[UInt32]] = []
  /// Where each row begins in the chunk, and the storage of that.
  private var starts: [UInt32]
  private let startPlace: UnsafeMutablePointer<UInt32>
  private var missing: [[Int]]
  private var originals: [(column: Int, row: Int, bytes: [UInt8])] = []

  /// What may be written behind the last byte of a column: cells are stored in words of sixteen bytes, two at least.
  static let slack = 32

  /// Lanes for at most `rowLimit` rows; `sizes` says how many bytes each column is likely to have.
  init(sizes: [Int], rowLimit: Int) {
    count = sizes.count
    starts = Self.room(max(rowLimit, 1))
    startPlace = starts.withUnsafeMutableBufferPointer { $0.baseAddress! }
    missing = [[Int]](repeating: [], count: sizes.count)
    lanes = .allocate(capacity: max(sizes.count, 1))
    Self.makeRoom(sizes.reduce(0, +) + sizes.count * (rowLimit * MemoryLayout<UInt32>.size + 128))
    for (column, size) in sizes.enumerated() {
      bytes.append(Self.room(size + Self.slack))
      offsets.append(Self.room(rowLimit + 1))
      let (base, ends) = (place(ofBytes: column), place(ofOffsets: column))
      ends[0] = 0
      (lanes + column).initialize(to: Lane(base: base, capacity: size, offsets: ends))
    }
  }

  deinit { lanes.deallocate() }

  /// Lets the allocator ask the system once for what all the arrays need, instead of once for each of them, while other threads
  /// wait: one piece of that size is taken and given back, and the arrays are cut from it.
  private static func makeRoom(_ byteCount: Int) {
    UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 16).deallocate()
  }

  /// An array of `count` numbers that nobody has written yet.
  private static func room<Number: FixedWidthInteger>(_ count: Int) -> [Number] {
    [Number](unsafeUninitializedCapacity: count) { $1 = count }
  }

  /// The storage of a column's bytes. It stays where it is, since nothing else holds or changes the array.
  private mutating func place(ofBytes column: Int) -> UnsafeMutablePointer<UInt8> {
    bytes[column].withUnsafeMutableBufferPointer { $0.baseAddress! }
  }

  private mutating func place(ofOffsets column: Int) -> UnsafeMutablePointer<UInt32> {
    offsets[column].withUnsafeMutableBufferPointer { $0.baseAddress! }
  }

  /// Makes room for `more` bytes behind what a column holds.
  mutating func grow(_ column: Int, by more: Int) {
    let used = lanes[column].used
    let capacity = max(lanes[column].capacity * 2, used + more)
    var larger: [UInt8] = Self.room(capacity + Self.slack)
    // `used` bytes lie at both places.
    larger.withUnsafeMutableBufferPointer {
      $0.baseAddress!.update(from: lanes[column].base, count: used)
    }
    bytes[column] = larger
    larger = []
    lanes[column].base = place(ofBytes: column)
    lanes[column].capacity = capacity
  }

  /// Completes the row at hand, which begins at `start`: every lane's next offset has been written.
  @inline(__always)
  mutating func endRow(_ start: Int) {
    startPlace[rowCount] = UInt32(truncatingIfNeeded: start)
    rowCount &+= 1
  }

  /// Takes back what was written of the row at hand.
  mutating func dropRow() {
    for column in 0..<count { lanes[column].used = Int(lanes[column].offsets[rowCount]) }
  }

  /// Adds the next value of a row that is put together cell by cell; `nil` is a missing one.
  mutating func append(_ value: [UInt8]?, to column: Int, insteadOf original: [UInt8]? = nil) {
    let size = value?.count ?? 0
    if lanes[column].used + size > lanes[column].capacity { grow(column, by: size) }
    for at in 0..<size { lanes[column].base[lanes[column].used + at] = value![at] }
    lanes[column].used += size
    lanes[column].offsets[rowCount + 1] = UInt32(truncatingIfNeeded: lanes[column].used)
    if value == nil { missing[column].append(rowCount) }
    if let original { originals.append((column, rowCount, original)) }
  }

  /// The columns, and where each row begins in the chunk; the lanes are empty afterwards.
  consuming func columns() -> (columns: [TextColumn], starts: [UInt32]) {
    var columns: [TextColumn] = []
    for column in 0..<count {
      // Taken out first, so that cutting copies nothing.
      var own: [UInt8] = []
      var ends: [UInt32] = []
      swap(&own, &bytes[column])
      swap(&ends, &offsets[column])
      own.removeLast(own.count - lanes[column].used)
      ends.removeLast(ends.count - rowCount - 1)
      columns.append(TextColumn(bytes: own, offsets: ends, missing: missing[column]))
    }
    for (column, row, bytes) in originals {
      columns[column].originals.note(row: row, bytes: bytes)
    }
    starts.removeLast(starts.count - rowCount)
    return (columns, starts)
  }
}
