import Testing

@testable import Cleaning

@Suite struct IBANFormTests {
  private func form(_ country: String) -> IBANForm? {
    let letters = Array(country.utf8)
    return IBANForm.of(letters[0], letters[1])
  }

  /// Lengths of the SWIFT registry.
  @Test(arguments: [
    ("FR", 27), ("BE", 16), ("DE", 22), ("NO", 15), ("MT", 31), ("LU", 20), ("CH", 21), ("GB", 22),
    ("ES", 24), ("IT", 27), ("NL", 18), ("PT", 25), ("LC", 32),
  ])
  func aCountrysNumbersHaveTheirLength(_ country: String, _ length: Int) {
    #expect(form(country)?.length == length && form(country)?.kinds.count == length - 4)
  }

  /// Martinique has French numbers, and no number begins with its own code.
  @Test(arguments: ["XX", "MQ", "GG", "RE", "US", "fr", "00"]) func otherCodesHaveNone(
    _ code: String
  ) {
    #expect(form(code) == nil)
  }

  @Test func everyCharacterIsOfItsKind() throws {
    let british = try #require(form("GB"))
    func fits(_ text: String) -> Bool { british.fits(Compact(text.utf8.span, without: [])) }
    #expect(fits("GB82WEST12345698765432"))
    #expect(!fits("GB82WES112345698765432") && !fits("GB82WEST1234569876543A"))
  }
}
