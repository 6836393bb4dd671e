/// The optimal string alignment distance of two keys: insertions, deletions, replacements and swaps of neighbours.
enum TownDistance {
  /// The distance, or `nil` when it is above `limit`; O(length × limit).
  static func between(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit, a.count < 256, b.count < 256 else { return nil }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var twoUp = [Int](repeating: 0, count: b.count + 1)
    var up = Array(0...b.count)
    var row = up
    for i in 1...a.count {
      row[0] = i
      var least = i
      for j in 1...b.count {
        var cost = min(up[j] + 1, row[j - 1] + 1, up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, twoUp[j - 2] + 1)
        }
        row[j] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
      (twoUp, up, row) = (up, row, twoUp)
    }
    return up[b.count] <= limit ? up[b.count] : nil
  }
}
