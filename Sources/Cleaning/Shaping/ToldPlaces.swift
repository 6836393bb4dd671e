import Tables

/// Which of several columns that fill one field hold different values of a row, in the order in which the pipeline names them.
struct ToldPlaces {
  /// The columns, as many for each row as there are; of those that tell nothing new -1, behind the others.
  private var told: [Int16] = []
  private let width: Int
  /// The rows that have several values.
  private(set) var severalRows: [Int] = []

  /// Looks at each row once; O(rows × columns) where rows have one value.
  init(_ places: [Int], in batch: Batch) {
    width = places.count
    told = [Int16](repeating: -1, count: batch.count * places.count)
    for row in 0..<batch.count {
      var count = 0
      let start = row * width
      for place in places where !batch.columns[place].isBlank(row) {
        let isNew = (0..<count).allSatisfy { rank in
          let other = batch.columns[Int(told[start + rank])]
          return !Self.areSame(other, batch.columns[place], row)
        }
        guard isNew else { continue }
        told[start + count] = Int16(truncatingIfNeeded: place)
        count += 1
      }
      if count > 1 { severalRows.append(row) }
    }
  }

  /// The column of the value of this rank, 0 is the first; `nil` where the row has fewer.
  func place(of rank: Int, _ row: Int) -> Int? {
    guard rank < width else { return nil }
    let place = told[row * width + rank]
    return place < 0 ? nil : Int(place)
  }

  /// Whether two cells say the same but for capitals and spaces.
  private static func areSame(_ a: TextColumn, _ b: TextColumn, _ row: Int) -> Bool {
    var (left, right) = (a.range(of: row), b.range(of: row))
    let (own, other) = (a.bytes.span, b.bytes.span)
    while true {
      while let first = left.first, own[first] <= 0x20 { left.removeFirst() }
      while let first = right.first, other[first] <= 0x20 { right.removeFirst() }
      guard let one = left.popFirst(), let two = right.popFirst() else {
        return left.isEmpty && right.isEmpty
      }
      let (byte, twin) = (own[one], other[two])
      if byte >= 0x80 || twin >= 0x80 { return areSame(a[row], b[row]) }
      guard byte == twin || byte | 0x20 == twin | 0x20 && byte | 0x20 &- 0x61 < 26 else {
        return false
      }
    }
  }

  /// The same for letters with accents and spaces that do not break.
  private static func areSame(_ a: String, _ b: String) -> Bool {
    a.lowercased().filter { !$0.isWhitespace } == b.lowercased().filter { !$0.isWhitespace }
  }
}
