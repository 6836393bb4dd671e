/// How many edits lie between two texts, letter by letter; O(n·m) time.
enum EditDistance {
  /// Insertions, deletions and substitutions; O(m) memory.
  ///
  /// - Source: V. I. Levenshtein, Soviet Physics Doklady 10 (1966) 707–710.
  static func levenshtein(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j + 1] + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }

  /// As ``levenshtein(_:_:)``, and neighbours may change places, each letter in one edit only; O(m) memory.
  static func optimalAlignment(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      before = last
      last = row
    }
    return last[b.count]
  }

  /// As ``optimalAlignment(_:_:)``, and letters between two that changed places may be edited too; O(n·m) memory.
  ///
  /// - Source: F. J. Damerau, CACM 7 (1964) 171–176; R. Lowrance and R. A. Wagner, JACM 22 (1975) 177–183.
  static func damerau(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    let far = a.count + b.count
    let width = b.count + 2
    var table = [Int](repeating: far, count: (a.count + 2) * width)
    for i in 0...a.count { table[(i + 1) * width + 1] = i }
    for j in 0...b.count { table[width + j + 1] = j }
    var lastRow: [Unicode.Scalar: Int] = [:]
    for i in 0..<a.count {
      var lastMatch = 0
      for j in 0..<b.count {
        let k = lastRow[b[j]] ?? 0
        let l = lastMatch
        let same = a[i] == b[j]
        if same { lastMatch = j + 1 }
        let swapped = table[k * width + l] + (i - k) + 1 + (j - l)
        let here = min(
          table[(i + 1) * width + j + 1] + (same ? 0 : 1), table[(i + 2) * width + j + 1] + 1,
          table[(i + 1) * width + j + 2] + 1)
        table[(i + 2) * width + j + 2] = min(here, swapped)
      }
      lastRow[a[i]] = i + 1
    }
    return table[(a.count + 1) * width + b.count + 1]
  }

  /// Insertions and deletions only: both lengths less twice the longest common subsequence; O(m) memory.
  static func indel(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for letter in a {
      var diagonal = 0
      for j in 0..<b.count {
        let above = row[j + 1]
        row[j + 1] = letter == b[j] ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return a.count + b.count - 2 * row[b.count]
  }
}
