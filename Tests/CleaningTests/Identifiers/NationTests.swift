import Testing

@testable import Cleaning

@Suite struct NationTests {
  private func prefix(_ text: String) -> String? {
    Nation(prefix: Compact(text.utf8.span, without: [])).map { "\($0.written)" }
  }

  /// Greece writes EL and is called GR; Monaco has French numbers, Northern Ireland its own prefix.
  @Test(arguments: [
    ("EL1", "EL"), ("GR1", "EL"), ("FR1", "FR"), ("MC1", "FR"), ("XI1", "XI"), ("GB1", "GB"),
    ("CH1", "CHE"), ("NO1", "NO"),
  ])
  func aPrefixNamesACountry(_ text: String, _ written: String) {
    #expect(prefix(text)?.hasPrefix(written.prefix(2)) == true, "\(prefix(text) ?? "none")")
  }

  @Test(arguments: ["US1", "12", "", "F", "1F", "ZZ9"]) func anythingElseNamesNone(_ text: String) {
    #expect(prefix(text) == nil)
  }

  @Test(arguments: ["FR", "fr", "GR", "MC", "GB", "CH"]) func aCountryIsKnownByItsCode(
    _ code: String
  ) {
    #expect(Nation(region: code) != nil)
  }

  @Test(arguments: ["", "F", "FRA", "US", "É", "🇫🇷"]) func anotherCodeIsNone(_ code: String) {
    #expect(Nation(region: code) == nil)
  }
}
