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

  /// How many bits are set; O(count / 64).
  public var setCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
