import Fields
import Tables

/// Finding the columns that hold numbers of clients among those that the catalogue does not know.
extension FeatureColumns {
  /// So many pairs of rows that share a value are looked at.
  private static let pairLimit = 2_000

  /// Whether a column that nobody knows holds numbers or codes of clients: short, with digits, rarely repeated, yet repeated.
  static func isNearlyUnique(_ column: TextColumn) -> Bool {
    var hashes: [UInt64] = []
    var digits = 0
    for row in 0..<column.count where !column.isBlank(row) {
      let range = column.range(of: row)
      guard range.count >= 4, range.count <= 40 else { continue }
      hashes.append(Mix.hash(column.bytes, range))
      if range.contains(where: { column.bytes[$0] >= 0x30 && column.bytes[$0] <= 0x39 }) {
        digits += 1
      }
    }
    let filled = hashes.count
    guard filled * 4 >= column.count, filled >= 4, digits * 10 >= filled * 9 else { return false }
    RadixSort.sort(&hashes)
    var distinct = 0
    for place in hashes.indices where place == 0 || hashes[place] != hashes[place - 1] {
      distinct += 1
    }
    return distinct * 5 >= filled && distinct * 200 < filled * 199
  }

  /// Whether rows that share a value of the column mostly share a name, a phone or an e-mail too.
  ///
  /// Amounts, dates and counts are short, with digits and seldom repeated as well, but they repeat among strangers. Half of the
  /// pairs must agree: strangers share a first name in one pair of some fifty, two records of one client nearly always something.
  func tellsClients(_ column: TextColumn) -> Bool {
    let telling = lastNames + firstNames + persons + companies + phones + emails
    guard !telling.isEmpty else { return true }
    var hashes: [UInt64] = []
    var rows: [UInt32] = []
    for row in 0..<column.count where !column.isBlank(row) {
      hashes.append(Mix.hash(column.bytes, column.range(of: row)))
      rows.append(UInt32(row))
    }
    RadixSort.sort(&hashes, &rows)
    var pairs = 0
    var agreeing = 0
    for place in hashes.indices.dropFirst() where hashes[place] == hashes[place - 1] {
      let (a, b) = (Int(rows[place - 1]), Int(rows[place]))
      pairs += 1
      if telling.contains(where: { Self.agree($0, a, b) }) { agreeing += 1 }
      if pairs == Self.pairLimit { break }
    }
    return agreeing * 2 >= pairs
  }

  /// Whether two cells of a column are filled and say the same, case and accents apart.
  private static func agree(_ column: TextColumn, _ a: Int, _ b: Int) -> Bool {
    guard !column.isBlank(a), !column.isBlank(b) else { return false }
    var left: [UInt8] = []
    var right: [UInt8] = []
    Folding.fold(column.bytes, column.range(of: a), into: &left)
    Folding.fold(column.bytes, column.range(of: b), into: &right)
    return !left.isEmpty && left == right
  }
}
