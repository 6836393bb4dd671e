/// Rows of a column that are marked; a column without a mark holds nothing for it.
public struct RowMarks: Sendable, Equatable {
  /// One bit a row, up to the last marked one at least; rows behind are not marked.
  private var bits = Bitmap()

  /// No row.
  public init() {}

  /// Whether no row was ever marked.
  public var isEmpty: Bool { bits.count == 0 }

  /// Whether `row` is marked; O(1).
  public func contains(_ row: Int) -> Bool { row < bits.count && bits[row] }

  /// Marks `row`, which lies behind every row marked before.
  public mutating func mark(_ row: Int) {
    reach(row)
    bits.append(true)
  }

  /// The marks of these rows, numbered by their places in `rows`; O(rows).
  func gathering(_ rows: [Int]) -> RowMarks {
    var result = RowMarks()
    if !isEmpty { result.bits = Bitmap(count: rows.count) { contains(rows[$0]) } }
    return result
  }

  /// Adds the marks of another column whose rows come behind the first `count` here; O(rows / 64).
  mutating func append(_ other: RowMarks, behind count: Int) {
    if other.isEmpty { return }
    reach(count)
    bits.append(contentsOf: other.bits)
  }

  /// Adds the marks of a range of another column's rows, the first of which stands at `first` here; O(rows / 64).
  mutating func append(rows range: Range<Int>, of other: RowMarks, at first: Int) {
    let held = range.clamped(to: 0..<other.bits.count)
    guard !held.isEmpty else { return }
    reach(first)
    bits.append(held, of: other.bits)
  }

  /// Forgets the rows from `count` on.
  mutating func shorten(to count: Int) {
    while bits.count > count { bits.removeLast() }
  }

  private mutating func reach(_ count: Int) {
    if count > bits.count { bits.append(repeating: false, count: count - bits.count) }
  }

  /// Whether the same rows are marked, however far the bits of either reach.
  public static func == (a: RowMarks, b: RowMarks) -> Bool {
    for row in 0..<max(a.bits.count, b.bits.count) where a.contains(row) != b.contains(row) {
      return false
    }
    return true
  }
}
