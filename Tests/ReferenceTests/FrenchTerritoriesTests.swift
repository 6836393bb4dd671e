import Reference
import Testing

@Suite struct FrenchTerritoriesTests {
  @Test(arguments: [
    ("FR", true), ("RE", true), ("MC", true), ("TF", true), ("BE", false), ("fr", false),
    ("F", false), ("", false), ("FRA", false),
  ])
  func laPosteGivesTheCodesOfFranceAndMonaco(_ code: String, _ gives: Bool) {
    let found = FrenchTerritories.havePostcodes(code.utf8.span)
    #expect(found == gives)
    guard code.utf8.count == 2 else { return }
    let letters = Array(code.utf8)
    #expect(
      FrenchTerritories.havePostcodes(UInt16(letters[0]) << 8 | UInt16(letters[1])) == gives)
  }

  /// Monaco is a country of its own, and nobody lives in the southern lands.
  @Test func mailWithinFranceGoesElsewhere() {
    #expect(!FrenchTerritories.codes.contains("MC") && !FrenchTerritories.codes.contains("TF"))
    #expect(FrenchTerritories.codes.isSubset(of: FrenchTerritories.postalCodes))
    for code in FrenchTerritories.postalCodes {
      let letters = Array(code.utf8)
      #expect(CountryCodes.has(letters[0], letters[1]), "\(code) is no code of ISO")
    }
  }
}
