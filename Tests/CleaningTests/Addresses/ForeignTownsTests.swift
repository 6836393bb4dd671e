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

  /// « Saint-Gilles » is in the Gard, and with 1060 in Brussels.
  @Test(arguments: [
    ("Saint-Gilles", 1060, "BE"), ("St-Gilles", 1060, "BE"), ("Saint-Gilles", 1070, nil),
    ("Forest", 1190, "BE"), ("Bruxelles", 1000, "BE"), ("Bourg-en-Bresse", 1000, nil),
  ])
  func aCodeAndATownTellTheCountry(_ town: String, _ code: Int, _ country: String?) {
    #expect(ForeignTowns.country(of: TownKey(town).key, behind: code) == country)
  }

  @Test(arguments: [
    ("Rue Haute 12 bte 3 1060 Saint-Gilles", "1060", "Saint-Gilles"),
    ("Chaussée de Charleroi 12 bte 3, 1060 Saint-Gilles", "1060", "Saint-Gilles"),
    ("Rue Haute 12, 1060 Saint-Gilles", "1060", "Saint-Gilles"),
    ("12 rue Haute 1210 Saint-Josse", "1210", "Saint-Josse"),
    ("Rue Haute 12 1348 Louvain-la-Neuve", "1348", "Louvain-la-Neuve"),
  ])
  func aBelgianAddressIsReadWithItsCode(_ text: String, _ code: String, _ town: String) {
    let address = AddressParser(.standard).parse(text)
    #expect(
      address.country == "BE" && address.postcode == code && address.city == town, "\(address)")
  }

  @Test func aFrenchCodeThatLostItsZeroStaysFrench() {
    let address = AddressParser(.standard).parse("12 rue Haute 1000 Bourg-en-Bresse")
    #expect(address.country == "FR" && address.postcode == "01000")
  }
}
