import Tables
import Testing

@testable import Readers

@Suite struct ReadLimitsTests {
  private static let free = ReadLimits().ratioFreeBytes

  @Test(arguments: [
    (unpacked: free, packed: 1, false),  // small files repeat themselves
    (free + 1, 1, true), (free + 200, free / 200, false),
    (free * 10, free / 20, false), (free * 10, free * 10 / 201, true),
    (8 << 30, 1 << 30, false), ((8 << 30) + 1, 8 << 30, true),
    (free + 1, 0, true),
  ])
  func whatInflatesWithoutMeasureIsTold(_ unpacked: Int, _ packed: Int, _ isRefused: Bool) {
    #expect(ReadLimits().refuses(unpacked: unpacked, packed: packed) == isRefused)
  }

  @Test func aLimitThatIsRaisedLetsMoreThrough() {
    var limits = ReadLimits()
    limits.ratio = 1_000
    #expect(!limits.refuses(unpacked: Self.free * 10, packed: Self.free / 90))
    #expect(limits.refuses(unpacked: Self.free * 10, packed: Self.free / 110))
  }

  @Test func theRefusalNamesBothSizes() {
    let refusal = ReadLimits.bomb(unpacked: 5_000, packed: 7)
    #expect(refusal.code == .inflates)
    for text in [refusal.message.en, refusal.message.fr] {
      #expect(text.contains("5000") && text.contains("7 "))
    }
  }
}
