/// Sorts 64-bit keys with the row that each belongs to; stable, O(passes × count), no comparisons.
enum RadixSort {
  /// Sorts `keys` ascending and moves `rows` along; rows of equal keys keep their order.
  static func sort(_ keys: inout [UInt64], _ rows: inout [UInt32]) {
    let count = keys.count
    guard count > 1 else { return }
    if count < 256 { return sortFew(&keys, &rows) }
    var all: UInt64 = 0
    var common = ~UInt64(0)
    for key in keys {
      all |= key
      common &= key
    }
    let varying = all ^ common
    let first = firstDigit(of: varying)
    sort(&keys, &rows, varying: varying, from: first)
    if first > 0 { settle(&keys, &rows, below: first * digitBits) }
  }

  private static let digitBits: UInt64 = 11
  /// So many of the highest bits settle the order of keys that are hashes, but for a few.
  private static let settlingBits = 42

  /// The place of the lowest digit worth sorting by: those below it only order keys that are the same in all others.
  private static func firstDigit(of varying: UInt64) -> UInt64 {
    let top = UInt64.bitWidth - varying.leadingZeroBitCount
    return UInt64(max(0, top - settlingBits)) / digitBits
  }

  /// Sorts by the digits from `first` on.
  private static func sort(
    _ keys: inout [UInt64], _ rows: inout [UInt32], varying: UInt64, from first: UInt64
  ) {
    let count = keys.count
    var otherKeys = [UInt64](repeating: 0, count: count)
    var otherRows = [UInt32](repeating: 0, count: count)
    var starts = [Int](repeating: 0, count: 2048)
    var shift = first * digitBits
    while shift < 64 {
      defer { shift += digitBits }
      if (varying &>> shift) & 2047 == 0 { continue }
      for digit in 0..<2048 { starts[digit] = 0 }
      for key in keys { starts[Int((key &>> shift) & 2047)] &+= 1 }
      var sum = 0
      for digit in 0..<2048 {
        let held = starts[digit]
        starts[digit] = sum
        sum &+= held
      }
      for place in 0..<count {
        let key = keys[place]
        let digit = Int((key &>> shift) & 2047)
        let target = starts[digit]
        starts[digit] = target &+ 1
        otherKeys[target] = key
        otherRows[target] = rows[place]
      }
      swap(&keys, &otherKeys)
      swap(&rows, &otherRows)
    }
  }

  /// Sorts each run of keys that are the same but for the bits below `shift`, by which they were not sorted yet.
  private static func settle(_ keys: inout [UInt64], _ rows: inout [UInt32], below shift: UInt64) {
    var place = 1
    while place < keys.count {
      guard keys[place] < keys[place - 1] else {
        place += 1
        continue
      }
      let common = keys[place] &>> shift
      var start = place - 1
      while start > 0 && keys[start - 1] &>> shift == common { start -= 1 }
      var end = place + 1
      while end < keys.count && keys[end] &>> shift == common { end += 1 }
      var runKeys = Array(keys[start..<end])
      var runRows = Array(rows[start..<end])
      if runKeys.count < 256 {
        sortFew(&runKeys, &runRows)
      } else {
        sort(&runKeys, &runRows, varying: ~0, from: 0)
      }
      for offset in runKeys.indices {
        keys[start + offset] = runKeys[offset]
        rows[start + offset] = runRows[offset]
      }
      place = end
    }
  }

  /// Sorts `keys` ascending.
  static func sort(_ keys: inout [UInt64]) {
    var rows = [UInt32](repeating: 0, count: keys.count)
    sort(&keys, &rows)
  }

  private static func sortFew(_ keys: inout [UInt64], _ rows: inout [UInt32]) {
    for place in 1..<keys.count {
      let key = keys[place]
      let row = rows[place]
      var hole = place
      while hole > 0 && keys[hole - 1] > key {
        keys[hole] = keys[hole - 1]
        rows[hole] = rows[hole - 1]
        hole -= 1
      }
      keys[hole] = key
      rows[hole] = row
    }
  }
}
