/// The source text of the cells that a rule has changed, row by row; sparse, rows ascending.
public struct Originals: Sendable, Equatable {
  private var rows: [UInt32] = []
  private var offsets: [UInt32] = [0]
  private var bytes: [UInt8] = []

  /// No changed cell.
  public init() {}

  /// The number of changed cells.
  public var count: Int { rows.count }

  /// The bytes of their texts.
  var byteCount: Int { bytes.count }

  /// Notes what the source said in `row`, which lies behind every row noted before.
  public mutating func note(row: Int, bytes text: some Collection<UInt8>) {
    rows.append(UInt32(truncatingIfNeeded: row))
    bytes.append(contentsOf: text)
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Notes what the source said in `row`, which lies behind every row noted before; amortised O(length).
  public mutating func note(row: Int, span text: Span<UInt8>) {
    rows.append(UInt32(truncatingIfNeeded: row))
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// The source text of `row` where a rule has changed it; O(log count).
  public subscript(row: Int) -> ArraySlice<UInt8>? {
    let place = self.place(of: row)
    guard place < rows.count, Int(rows[place]) == row else { return nil }
    return bytes[Int(offsets[place])..<Int(offsets[place + 1])]
  }

  /// Where `row` stands among the changed rows, or would stand.
  private func place(of row: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) >> 1
      if Int(rows[middle]) < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The notes of these rows, numbered by their places in `chosen`.
  ///
  /// Few rows are searched one by one. For many, a bit a row says whether it was changed, and the bits before it where its note
  /// stands: O(chosen + the last changed row / 64).
  func gathering(_ chosen: [Int]) -> Originals {
    var result = Originals()
    guard let last = rows.last else { return result }
    guard chosen.count > Int(last) / 64 else {
      for (new, row) in chosen.enumerated() {
        let place = self.place(of: row)
        if place < rows.count, Int(rows[place]) == row { result.note(row: new, from: self, place) }
      }
      return result
    }
    var isChanged = [UInt64](repeating: 0, count: Int(last) / 64 + 1)
    for row in rows { isChanged[Int(row) &>> 6] |= 1 &<< UInt64(row & 63) }
    var countBefore = [UInt32](repeating: 0, count: isChanged.count)
    for word in 1..<max(1, isChanged.count) {
      countBefore[word] =
        countBefore[word &- 1] &+ UInt32(isChanged[word &- 1].nonzeroBitCount)
    }
    for (new, row) in chosen.enumerated() where row <= Int(last) {
      let word = isChanged[row &>> 6]
      let bit: UInt64 = 1 &<< UInt64(row & 63)
      guard word & bit != 0 else { continue }
      let place = Int(countBefore[row &>> 6]) &+ (word & (bit &- 1)).nonzeroBitCount
      result.note(row: new, from: self, place)
    }
    return result
  }

  /// Notes what another column's note number `place` says.
  private mutating func note(row: Int, from other: Originals, _ place: Int) {
    let range = Int(other.offsets[place])..<Int(other.offsets[place + 1])
    note(row: row, span: other.bytes.span.extracting(range))
  }

  /// The rows whose cell was changed, ascending.
  public var changedRows: [Int] { rows.map(Int.init) }

  /// Adds the notes of a range of another column's rows, the first of which stands at `first` here; O(log notes + the notes).
  mutating func append(rows range: Range<Int>, of other: Originals, at first: Int) {
    let notes = other.place(of: range.lowerBound)..<other.place(of: range.upperBound)
    for note in notes {
      self.note(row: Int(other.rows[note]) - range.lowerBound + first, from: other, note)
    }
  }

  /// Adds the notes of another column whose rows come behind this one's.
  mutating func append(_ other: Originals, shiftedBy shift: Int) {
    let base = UInt32(truncatingIfNeeded: bytes.count)
    rows.append(contentsOf: other.rows.lazy.map { $0 &+ UInt32(truncatingIfNeeded: shift) })
    bytes.append(contentsOf: other.bytes)
    offsets.append(contentsOf: other.offsets[1...].lazy.map { $0 &+ base })
  }
}
