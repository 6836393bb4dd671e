import Testing

@testable import Matching

@Suite struct PhoneDigitsTests {
  private func number(_ text: String) -> UInt32 {
    let bytes = Array(text.utf8)
    return PhoneDigits.number(bytes, 0..<bytes.count)
  }

  @Test(arguments: [
    "+33639980001", "0033 6 39 98 00 01", "06.39.98.00.01", "639980001",
    "06 39 98 00 01 / 02 61 91 00 01",
  ])
  func everyWritingIsOneNumber(text: String) {
    #expect(number(text) == 639_980_001)
  }

  @Test func whatIsTypedForWantOfANumberRepeatsFewDigits() {
    #expect(PhoneDigits.isVaried(719_966_759))
    #expect(!PhoneDigits.isVaried(600_000_001))
    #expect(!PhoneDigits.isVaried(707_070_707))
    #expect(!PhoneDigits.isVaried(0))
  }

  @Test(arguments: ["", "12", "0600000000", "0123456789", "06 11 11 11 11", "12345678901234567"])
  func fillersAndScrapsAreNone(text: String) {
    #expect(number(text) == 0)
  }

  @Test func oneSlipIsNearAndMobilesAreKnown() {
    #expect(PhoneDigits.isNear(639_980_001, 639_980_002))
    #expect(PhoneDigits.isNear(639_980_012, 639_980_021))
    #expect(!PhoneDigits.isNear(639_980_012, 639_980_034))
    #expect(!PhoneDigits.isNear(639_980_001, 639_980_001))
    #expect(PhoneDigits.isMobile(639_980_001) && PhoneDigits.isMobile(739_980_001))
    #expect(!PhoneDigits.isMobile(261_910_001))
  }
}
