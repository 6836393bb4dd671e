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
}
