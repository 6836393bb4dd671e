import Reference
import Testing

@Suite struct CountryCodesTests {
  private func has(_ code: String) -> Bool {
    let letters = Array(code.utf8)
    return CountryCodes.has(letters[0], letters[1])
  }

  @Test(arguments: ["FR", "GB", "RE", "XK", "ZW", "AD"])
  func aCodeOfTwoLettersIsKnown(_ code: String) { #expect(has(code)) }

  /// `UK` is no code of ISO, and small letters and digits are none at all.
  @Test(arguments: ["UK", "ZZ", "fr", "F1", "[["])
  func whatIsNoneIsNot(_ code: String) { #expect(!has(code)) }

  @Test(arguments: [("FRA", "FR"), ("DEU", "DE"), ("GBR", "GB"), ("CHE", "CH"), ("ISL", "IS")])
  func threeLettersAreBroughtToTwo(_ three: String, _ two: String) {
    #expect(CountryCodes.twoLetters(three) == two)
  }

  @Test func whatIsNoCodeOfThreeHasNone() {
    for code in ["FR", "fra", "XYZ", ""] {
      #expect(CountryCodes.twoLetters(code) == nil, "\(code)")
    }
  }
}
