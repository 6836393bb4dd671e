import Testing

@testable import Cleaning

@Suite struct TownTextTests {
  @Test(arguments: [
    ("Abymes (Les)", ["Les Abymes"]), ("Île-d'Yeu (L')", ["L'Île-d'Yeu"]),
    ("Rennes (35)", ["Rennes"]),
    ("Rennes (Ille-et-Vilaine", ["Rennes"]), ("Conques/Orbiel", ["Conques sur Orbiel"]),
    ("Rennes, France", ["Rennes", "Rennes,"]), ("Rennes France", ["Rennes"]), ("Rennes", []),
    ("a/b/c", []), ("(Les)", []),
  ])
  func aTextHasOtherReadings(town: String, readings: [String]) {
    #expect(TownText.readings(of: town) == readings)
  }

  @Test(arguments: [
    ("LE RIALET", "RIALET"), ("RIALET", "RIALET"), ("LES", "LES"), ("L AIGLE", "AIGLE"),
  ])
  func theArticleGoes(key: String, bare: String) {
    #expect(Array(TownText.withoutArticle(Array(key.utf8)[...])) == Array(bare.utf8))
  }

  @Test func aLostLetterStandsForOneLetter() throws {
    let pattern = try #require(TownText.pattern("Orl?ans"))
    #expect(TownText.fits(Array("ORLEANS".utf8)[...], pattern))
    #expect(!TownText.fits(Array("ORL ANS".utf8)[...], pattern))
    #expect(!TownText.fits(Array("ORLEEANS".utf8)[...], pattern))
    #expect(TownText.pattern("Orléans") == nil)
    #expect(TownText.pattern("????") == nil, "too many are lost")
  }
}
