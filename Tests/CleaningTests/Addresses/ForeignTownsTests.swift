import Reference
import Testing

@testable import Cleaning

@Suite struct ForeignTownsTests {
  @Test(arguments: [
    ("Bruxelles", "BE"), ("Liège", "BE"), ("ESCH SUR ALZETTE", "LU"), ("Genève", "CH"),
    ("St-Gall", "CH"), ("La Chaux-de-Fonds", "CH"),
  ])
  func aTownOfANeighbourIsKnown(town: String, country: String) {
    #expect(ForeignTowns.country(of: TownKey(town).key) == country)
  }

  /// A French town must not be taken for a neighbour's: these have a namesake there.
  @Test(arguments: ["Rennes", "Saint-Gilles", "Valence", "Saint-Nicolas", "Beaufort", ""])
  func aFrenchTownIsNotForeign(town: String) {
    #expect(ForeignTowns.country(of: TownKey(town).key) == nil)
  }
}
