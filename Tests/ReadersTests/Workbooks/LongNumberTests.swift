import Testing

@testable import Readers

@Suite struct LongNumberTests {
  @Test(arguments: [
    "1234567890123450", "12345678901234600", "-12345678901234600", "9999999999999999",
  ])
  func moreThanFifteenDigitsAreLost(_ number: String) {
    #expect(LongNumber.lostDigits(Array(number.utf8)[...]))
  }

  /// The last one was written by a program that does not round to fifteen digits.
  @Test(arguments: [
    "123456789012345", "0001234567890123", "0.1234567890123456", "", "4971234567890123",
  ])
  func othersAreWhole(_ number: String) { #expect(!LongNumber.lostDigits(Array(number.utf8)[...])) }
}
