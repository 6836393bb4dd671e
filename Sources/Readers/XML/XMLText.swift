/// The text of the open elements, one behind the other: bytes outside of Swift's arrays, since the parser's callbacks add a few to
/// them and take them away again millions of times a second.
struct XMLText {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The bytes held.
  private(set) var count = 0

  init() {
    capacity = 1 << 10
    base = .allocate(capacity: capacity)
  }

  /// Gives the memory back.
  func free() { base.deallocate() }

  /// Adds `more` bytes.
  @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, _ more: Int) {
    if count &+ more > capacity { grow(by: more) }
    (base + count).update(from: bytes, count: more)
    count &+= more
  }

  /// Takes the bytes from `start` on away, and hands them to `body` without the white space around them.
  ///
  /// What `body` is given is valid while it runs; it adds nothing here.
  @inline(__always)
  mutating func remove(from start: Int, _ body: (Span<UInt8>) -> Void) {
    precondition(start >= 0 && start <= count)
    let held = UnsafeBufferPointer(start: base + start, count: count &- start)
    count = start
    body(held.span.extracting(Self.trimmed(held.span)))
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Where the bytes lie that have no white space around them.
  @inline(__always)
  static func trimmed(_ bytes: Span<UInt8>) -> Range<Int> {
    var low = 0
    var high = bytes.count
    while low < high, bytes[low] <= 0x20 { low &+= 1 }
    while high > low, bytes[high &- 1] <= 0x20 { high &-= 1 }
    return low..<high
  }
}
