import Testing

@testable import Readers

@Suite struct ByteCountTests {
  /// The fast count and the obvious one agree on any run of any bytes.
  @Test func itCountsAsOneByOne() {
    var random = SeededRandom(seed: 41)
    for _ in 0..<300 {
      let bytes = (0..<random.below(2_000)).map { _ in UInt8(random.below(4)) }
      let start = random.below(bytes.count + 1)
      let end = start + random.below(bytes.count - start + 1)
      let (a, b) = ByteCount.of(1, 2, in: bytes.span, from: start, to: end)
      #expect(
        a == bytes[start..<end].count { $0 == 1 } && b == bytes[start..<end].count { $0 == 2 })
    }
  }

  @Test func aByteMayStandMoreOftenThanAByteCounts() {
    let bytes = [UInt8](repeating: 7, count: 100_003)
    #expect(ByteCount.of(7, 8, in: bytes.span, from: 0, to: bytes.count) == (100_003, 0))
  }
}
