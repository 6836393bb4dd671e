import Testing

@testable import Reference

@Suite struct LuhnSumTests {
  @Test(arguments: [79_927_398_713, 732_829_320, 55_210_055_400_013, 0] as [UInt64])
  func holdsOfNumbersWithTheirDigit(number: UInt64) {
    #expect(LuhnSum.holds(number))
  }

  @Test(arguments: [79_927_398_710, 732_829_302, 732_829_321] as [UInt64])
  func failsOfASlip(number: UInt64) {
    #expect(!LuhnSum.holds(number))
  }

  /// The sum over the digits of a text is that over the number, whatever zeros lead it.
  @Test func textAndNumberAgree() {
    for number in stride(from: 1 as UInt64, to: 4_000_000_000, by: 98_765_431) {
      for zeros in 0...2 {
        let text = Array((String(repeating: "0", count: zeros) + String(number)).utf8)
        #expect(LuhnSum.holds(text.span) == LuhnSum.holds(number), "\(number)")
      }
    }
  }

  /// One digit in ten holds: the check digit is the only one that does.
  @Test func oneLastDigitOfTenHolds() {
    for head in ["1", "73282932", "5521005540001", "000"] {
      let holding = (0...9).count { LuhnSum.holds(Array("\(head)\($0)".utf8).span) }
      #expect(holding == 1, "\(head)")
    }
  }
}
