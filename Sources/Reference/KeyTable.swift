internal import Tables

/// Numbers byte keys in the order of their arrival, and finds them again; open addressing, four bytes a slot.
///
/// One buffer holds all keys, so a table of 100,000 short keys costs about two megabytes and a few milliseconds.
public struct KeyTable: Sendable {
  private var slots: [UInt32]
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var mask: Int

  /// A table with room for `capacity` keys before it grows.
  public init(capacity: Int = 16) {
    var size = 16
    while size < capacity &* 2 { size &*= 2 }
    slots = [UInt32](repeating: 0, count: size)
    mask = size &- 1
    starts.reserveCapacity(capacity + 1)
  }

  /// The number of keys.
  public var count: Int { starts.count - 1 }

  /// The number of the key, or `nil` when it was never added; O(length).
  public func find(_ key: Span<UInt8>) -> Int? {
    key.withUnsafeBufferPointer { find($0) }
  }

  /// The number of the key, or `nil` when it was never added; O(length).
  public func find(_ key: [UInt8]) -> Int? {
    key.withUnsafeBufferPointer { find($0) }
  }

  /// The number of the key, or `nil` when it was never added; O(length).
  public func find(_ key: String) -> Int? {
    var key = key
    return key.withUTF8 { find($0) }
  }

  /// The number of the key, or `nil` when it was never added; O(length).
  public func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = KeyTable.mix(key) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) &- 1
      if equals(index, key) { return index }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// The number of the key, which is added when it is new; amortised O(length).
  public mutating func add(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    if (count &+ 1) &* 2 > slots.count { grow() }
    var slot = KeyTable.mix(key) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) &- 1
      if equals(index, key) { return index }
      slot = (slot &+ 1) & mask
    }
    bytes.append(contentsOf: key)
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    slots[slot] = UInt32(truncatingIfNeeded: count)
    return count - 1
  }

  /// The number of the key, which is added when it is new; amortised O(length).
  public mutating func add(_ key: [UInt8]) -> Int {
    key.withUnsafeBufferPointer { add($0) }
  }

  /// The bytes of key number `index`.
  public func key(_ index: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[index])..<Int(starts[index + 1])]
  }

  private func equals(_ index: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[index])
    let end = Int(starts[index &+ 1])
    guard end &- start == key.count else { return false }
    return ByteRuns.areEqual(bytes.span.extracting(start..<end), key.span)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count &* 2)
    mask = slots.count &- 1
    bytes.withUnsafeBufferPointer { all in
      for index in 0..<count {
        let key = UnsafeBufferPointer(rebasing: all[Int(starts[index])..<Int(starts[index + 1])])
        var slot = KeyTable.mix(key) & mask
        while slots[slot] != 0 { slot = (slot &+ 1) & mask }
        slots[slot] = UInt32(truncatingIfNeeded: index &+ 1)
      }
    }
  }

  /// A hash of the key, eight bytes at a time, each folded by a full multiplication.
  ///
  /// Reads from the key's first to its last byte only: of the last eight or fewer bytes the words overlap.
  private static func mix(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    let text = UnsafeRawBufferPointer(key)
    var hash = UInt64(truncatingIfNeeded: text.count)
    var place = 0
    var left = text.count
    while left > 8 {
      hash = fold(hash ^ text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place &+= 8
      left &-= 8
    }
    var tail: UInt64 = 0
    if left >= 4 {
      let last = place &+ left &- 4
      tail =
        UInt64(text.loadUnaligned(fromByteOffset: place, as: UInt32.self))
        | UInt64(text.loadUnaligned(fromByteOffset: last, as: UInt32.self)) &<< 32
    } else if left > 0 {
      let (middle, last) = (place &+ left / 2, place &+ left &- 1)
      tail = UInt64(text[place]) | UInt64(text[middle]) &<< 8 | UInt64(text[last]) &<< 16
    }
    hash = fold(hash ^ tail)
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
  }

  private static func fold(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
