import Tables
import Testing

@Suite struct ByteRunsTests {
  private func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool { ByteRuns.areEqual(a.span, b.span) }

  @Test func everyByteCounts() {
    for length in 0..<40 {
      let bytes = [UInt8](repeating: 0x61, count: length)
      #expect(areEqual(bytes, bytes))
      for place in bytes.indices {
        var other = bytes
        other[place] = 0x62
        #expect(!areEqual(bytes, other), "\(place) of \(length)")
      }
      #expect(!areEqual(bytes, bytes + [0x61]))
    }
  }
}
