/// A growing row of bits, one per table row.
public struct Bitmap: Sendable, Equatable {
  @usableFromInline var words: [UInt64] = []

  @usableFromInline var held = 0

  /// The number of bits held.
  @inlinable public var count: Int { held }

  /// An empty row of bits.
  public init() {}

  /// A row of `count` bits that all equal `value`.
  public init(repeating value: Bool, count: Int) {
    append(repeating: value, count: count)
  }

  /// A row of `count` bits, each as `bit` says of its index; O(count).
  @inlinable init(count: Int, _ bit: (Int) -> Bool) {
    words.reserveCapacity((count &+ 63) &>> 6)
    held = count
    var index = 0
    while index < count {
      let end = min(index &+ 64, count)
      var word: UInt64 = 0
      for place in index..<end where bit(place) { word |= 1 &<< UInt64(place &- index) }
      words.append(word)
      index = end
    }
  }

  /// The bit at `index`, counted from 0.
  @inlinable public subscript(index: Int) -> Bool {
    get { words[index &>> 6] & (1 &<< UInt64(index & 63)) != 0 }
    set {
      let mask: UInt64 = 1 &<< UInt64(index & 63)
      if newValue { words[index &>> 6] |= mask } else { words[index &>> 6] &= ~mask }
    }
  }

  /// Adds one bit at the end; amortised O(1).
  @inlinable public mutating func append(_ bit: Bool) {
    if held & 63 == 0 { words.append(0) }
    if bit { words[held &>> 6] |= 1 &<< UInt64(held & 63) }
    held += 1
  }

  /// Adds `count` equal bits at the end; O(count / 64).
  public mutating func append(repeating bit: Bool, count extra: Int) {
    var left = extra
    while left > 0 && held & 63 != 0 {
      append(bit)
      left -= 1
    }
    let whole = left >> 6
    words.append(contentsOf: repeatElement(bit ? ~0 : 0, count: whole))
    held += whole << 6
    left -= whole << 6
    for _ in 0..<left { append(bit) }
  }

  /// Adds the bits of another row at the end; O(count / 64).
  public mutating func append(contentsOf other: Bitmap) {
    let shift = UInt64(held & 63)
    held += other.held
    guard shift > 0 else { return words.append(contentsOf: other.words) }
    let wordCount = (held + 63) >> 6
    for word in other.words {
      words[words.count - 1] |= word &<< shift
      if words.count < wordCount { words.append(word &>> (64 &- shift)) }
    }
  }

  /// Adds the bits of a range of another row at the end; O(bits / 64).
  mutating func append(_ range: Range<Int>, of other: Bitmap) {
    var index = range.lowerBound
    while index < range.upperBound {
      let taken = min(64, range.upperBound &- index)
      let (place, shift) = (index &>> 6, UInt64(index & 63))
      var word = other.words[place] &>> shift
      if shift > 0, place &+ 1 < other.words.count {
        word |= other.words[place &+ 1] &<< (64 &- shift)
      }
      if taken < 64 { word &= (1 &<< UInt64(taken)) &- 1 }
      let filled = UInt64(held & 63)
      if filled == 0 {
        words.append(word)
      } else {
        words[held &>> 6] |= word &<< filled
        if Int(filled) &+ taken > 64 { words.append(word &>> (64 &- filled)) }
      }
      held &+= taken
      index &+= taken
    }
  }

  /// Takes the last bit away again.
  mutating func removeLast() {
    held -= 1
    if held & 63 == 0 { words.removeLast() } else { self[held] = false }
  }

  /// Makes room for `count` bits in all.
  mutating func reserve(_ count: Int) { words.reserveCapacity((count + 63) >> 6) }
}
