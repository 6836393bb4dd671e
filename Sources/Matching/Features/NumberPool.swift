/// The distinct 64-bit keys of one role, ascending, with the number of rows that hold each.
struct NumberPool: Sendable {
  /// The keys.
  private(set) var values: [UInt64] = []
  /// In how many rows each key stands.
  private(set) var counts: [UInt32] = []
  /// For each slot the number of its key; `ValuePool.none` where the slot is empty.
  private(set) var ids: [UInt32] = []

  /// Numbers the keys of the slots; a key of 0 is an empty slot. O(slots).
  init(_ slots: [UInt64]) {
    let filled = slots.reduce(0) { $0 + ($1 == 0 ? 0 : 1) }
    var keys: [UInt64] = []
    var places: [UInt32] = []
    keys.reserveCapacity(filled)
    places.reserveCapacity(filled)
    for (place, key) in slots.enumerated() where key != 0 {
      keys.append(key)
      places.append(UInt32(truncatingIfNeeded: place))
    }
    RadixSort.sort(&keys, &places)
    ids = [UInt32](repeating: ValuePool.none, count: slots.count)
    for (place, key) in zip(places, keys) {
      if values.last != key {
        values.append(key)
        counts.append(0)
      }
      counts[counts.count - 1] += 1
      ids[Int(place)] = UInt32(values.count - 1)
    }
  }
}
