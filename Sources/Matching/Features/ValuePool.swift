/// The distinct values of one role, numbered in the order of their hashes, so that the numbers do not depend on the order of rows.
struct ValuePool: Sendable {
  /// The number of a value that is not there.
  static let none = UInt32.max

  /// All values, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each value begins; one more than there are values.
  private(set) var offsets: [UInt32] = [0]
  /// The hash of each value, ascending.
  private(set) var hashes: [UInt64] = []

  /// The number of values.
  var count: Int { hashes.count }

  /// Where the value lies in `bytes`.
  @inline(__always) func range(_ id: UInt32) -> Range<Int> {
    Int(offsets[Int(id)])..<Int(offsets[Int(id) &+ 1])
  }

  /// The value as text, for the edge.
  func text(_ id: UInt32) -> String {
    id == Self.none ? "" : String(decoding: bytes[range(id)], as: UTF8.self)
  }

  /// The pool of all values that the chunks met, and for each chunk the number of each of its values.
  static func merging(_ chunks: [ChunkPool]) -> (pool: ValuePool, maps: [[UInt32]]) {
    let total = chunks.reduce(0) { $0 + $1.count }
    var keys: [UInt64] = []
    var places: [UInt32] = []
    keys.reserveCapacity(total)
    for chunk in chunks { keys.append(contentsOf: chunk.hashes) }
    places.append(contentsOf: 0..<UInt32(total))
    RadixSort.sort(&keys, &places)
    var firsts: [Int] = []
    var sum = 0
    for chunk in chunks {
      firsts.append(sum)
      sum += chunk.count
    }
    var flat = [UInt32](repeating: 0, count: total)
    var chunkOf = [UInt32](repeating: 0, count: total)
    for (index, chunk) in chunks.enumerated() {
      for place in 0..<chunk.count { chunkOf[firsts[index] + place] = UInt32(index) }
    }
    var pool = ValuePool()
    for (place, key) in zip(places, keys) {
      if pool.hashes.last != key {
        let chunk = chunks[Int(chunkOf[Int(place)])]
        let range = chunk.range(Int(place) - firsts[Int(chunkOf[Int(place)])])
        pool.hashes.append(key)
        pool.bytes.append(contentsOf: chunk.bytes[range])
        pool.offsets.append(UInt32(truncatingIfNeeded: pool.bytes.count))
      }
      flat[Int(place)] = UInt32(pool.hashes.count - 1)
    }
    let maps = chunks.enumerated().map { index, chunk in
      Array(flat[firsts[index]..<firsts[index] + chunk.count])
    }
    return (pool, maps)
  }
}

/// The distinct values of one run of rows, in the order in which they came.
struct ChunkPool: Sendable {
  private(set) var bytes: [UInt8] = []
  private var offsets: [UInt32] = [0]
  private(set) var hashes: [UInt64] = []
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { hashes.count }

  func range(_ index: Int) -> Range<Int> { Int(offsets[index])..<Int(offsets[index + 1]) }

  /// The number of a value in this run; the value is added when it is new, and an empty one has none.
  mutating func number(_ value: [UInt8], _ range: Range<Int>) -> UInt32 {
    guard !range.isEmpty else { return ValuePool.none }
    let hash = Mix.hash(value, range)
    if hashes.count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let index = slots[slot] - 1
      if hashes[Int(index)] == hash { return index }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(hashes.count + 1)
    hashes.append(hash)
    bytes.append(contentsOf: value[range])
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
    return UInt32(hashes.count - 1)
  }

  /// The number of a whole value.
  mutating func number(_ value: [UInt8]) -> UInt32 { number(value, 0..<value.count) }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }
}
