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
    var otherKeys = [UInt64](repeating: 0, count: count)
    var otherRows = [UInt32](repeating: 0, count: count)
    var starts = [Int](repeating: 0, count: 2048)
    var shift: UInt64 = 0
    while shift < 64 {
      defer { shift += 11 }
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
