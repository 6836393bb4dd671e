/// Where the lines of a decoded text began in the bytes as they were, sparse: a point where the distance changes.
struct LineMap: Sendable {
  private var decoded: [UInt32] = []
  private var shift: [Int] = []

  /// Every place is where it was.
  init() {}

  /// Notes that from the decoded place `place` on, the raw place is `place + shift`.
  mutating func note(_ place: Int, shiftedBy amount: Int) {
    if (shift.last ?? 0) == amount { return }
    decoded.append(UInt32(truncatingIfNeeded: place))
    shift.append(amount)
  }

  /// The raw place of a decoded place; exact at the beginning of a line. O(log lines).
  func raw(_ place: Int) -> Int {
    guard !decoded.isEmpty else { return place }
    var low = 0
    var high = decoded.count
    while low < high {
      let middle = (low + high) >> 1
      if Int(decoded[middle]) <= place { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? place : place + shift[low - 1]
  }
}
