import Testing

@testable import Reference

@Suite struct FillerNumberTests {
  @Test(arguments: [
    "06 00 00 00 00", "+33600000000", "0033 6 00 00 00 00", "01 11 11 11 11",
    "0000000000", "0999999999", "+32470000000", "+11111111111",
  ])
  func whatIsTypedForWantOfANumber(_ number: String) {
    let isFiller = FillerNumber.holds(number.utf8.span)
    #expect(isFiller, "\(number)")
  }

  @Test(arguments: [
    "0123456789", "0223456789", "+33612345678", "0712345678", "01.02.03.04.05", "0601020304", "",
    "06 12 34 56 79", "+33639980001", "01 40 00 00 00", "0298000001", "06 11 22 33 44",
    "0470 12 34 56", "+32470123456", "+4915123456789", "12345678", "3949", "+33", "0698765432",
    "2024-00000000",
    "06 12 34 56 78 06 12 34 56 78",
  ])
  func whatMayBeANumber(_ number: String) {
    let isFiller = FillerNumber.holds(number.utf8.span)
    #expect(!isFiller, "\(number)")
  }

  /// Taxis, florists and hotels buy such numbers.
  @Test(arguments: [
    "+41 44 444 44 44", "+49 69 7777777", "+32 2 777 77 77", "+1 212 555 5555", "05 55 55 55 55",
    "06 66 66 66 66", "0033 2 22 22 22 22",
  ])
  func aNumberThatIsEasyToRememberMayBeSomebodys(_ number: String) {
    let doubt = FillerNumber.doubt(about: number.utf8.span)
    #expect(doubt == .repeating, "\(number)")
  }

  @Test(arguments: ["0123456789", "+33 1 23 45 67 89", "01.23.45.67.89"])
  func theDigitsInTheirOrderMayBeSomebodys(_ number: String) {
    let doubt = FillerNumber.doubt(about: number.utf8.span)
    #expect(doubt == .counting, "\(number)")
  }
}
