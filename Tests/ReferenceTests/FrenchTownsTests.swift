import Reference
import Testing

@Suite struct FrenchTownsTests {
  @Test(arguments: [
    ("35400", "SAINT MALO", true), ("35400", "St-Malo", true), ("1000", "Bourg-en-Bresse", true),
    ("06000", "Nice", true), ("6000", "Nice", true), ("6000", "Charleroi", false),
    ("1000", "Bruxelles", false), ("35400", "Rennes", false), ("", "Nice", false),
    ("6 000", "Nice", false), ("35400", "", false), ("99999", "x", false),
  ])
  func aTownIsFrenchUnderItsPostCodeAlone(postcode: String, town: String, isServed: Bool) {
    #expect(FrenchTowns(ReferenceLibrary()).serves(postcode, town) == isServed)
  }
}
