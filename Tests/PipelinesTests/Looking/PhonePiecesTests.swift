import Testing

@testable import Pipelines

@Suite struct PhonePiecesTests {
  @Test(arguments: [
    "06 39 98 00 01 / 01 99 00 00 02", "0639980001;0199000002", "06 39 98 00 01 (bureau)",
    "06 39 98 00 01 ou 01 99 00 00 02", "+33 6 39 98 00 01", "06/39/98/00/01",
    "06 39 98 00 01 01 99 00 00 02",
  ])
  func cellsOfNumbersAreRead(text: String) { #expect(PhonePieces.hold(text)) }

  @Test(arguments: [
    "", "bureau", "12/03/2024", "FR40303265045", "12 rue du Port 35400", "06 39 98",
    "né le 01/02/1960",
  ])
  func othersAreNot(text: String) { #expect(!PhonePieces.hold(text)) }

  @Test(arguments: [("33639980001", true), ("32470123456", true), ("99639980001", false)])
  func aNumberMayBeginWithItsCountry(digits: String, isOne: Bool) {
    #expect(PhonePieces.areInternational(Array(digits.utf8).map { $0 - 0x30 }) == isOne)
  }
}
