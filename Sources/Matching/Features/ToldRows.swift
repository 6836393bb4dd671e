/// The rows of which persons, or the clients' codes, said whether they are one client.
///
/// Rows that say the same are one record, but for these: a record is of rows that were told to be one, or of rows that nobody told of.
struct ToldRows: Sendable {
  /// Rows that are a record of their own whatever they say: somebody told them apart from others.
  private let apart: Set<UInt32>
  /// For each row the least of those that it was joined with; `none` for a row of which nobody told. Empty where nobody told of any.
  private let group: [UInt32]

  private static let none = UInt32.max

  /// Nobody told anything.
  init() { (apart, group) = ([], []) }

  /// What was told of `rows` rows; O(rows + pairs).
  init(one: [(UInt32, UInt32)], apart pairs: [(UInt32, UInt32)], rows: Int) {
    apart = Set(pairs.flatMap { [$0.0, $0.1] })
    guard !one.isEmpty else {
      group = []
      return
    }
    var forest = ClusterForest(count: rows)
    for (a, b) in one { forest.joinRecords(a, b) }
    group = (0..<UInt32(rows)).map { row in
      let root = forest.find(row)
      return forest.size(root) > 1 ? root : Self.none
    }
  }

  /// Whether the row was told to be one client with another.
  func isJoined(_ row: UInt32) -> Bool { !group.isEmpty && group[Int(row)] != Self.none }

  /// Whether nobody told of any row.
  var isEmpty: Bool { apart.isEmpty && group.isEmpty }

  /// What was told of a row: rows of one content are one record where this is the same.
  func mark(_ row: UInt32) -> UInt64 {
    if apart.contains(row) { return 2 << 32 | UInt64(row) }
    return isJoined(row) ? 1 << 32 | UInt64(group[Int(row)]) : 0
  }

  /// Puts rows of one content side by side that were told the same, in each run of equal keys.
  func part(_ order: inout [UInt32], of keys: [UInt64]) {
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count && keys[end] == keys[start] { end += 1 }
      if end - start > 1 {
        order[start..<end].sort { (mark($0), $0) < (mark($1), $1) }
      }
      start = end
    }
  }
}
