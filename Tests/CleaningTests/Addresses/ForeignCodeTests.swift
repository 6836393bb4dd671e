import Reference
import Testing

@testable import Cleaning

@Suite struct ForeignCodeTests {
  @Test(arguments: [
    ("Vijverlaan 7 2514 AB Den Haag", "NL"), ("Vijverlaan 7, 2514AB Den Haag", "NL"),
    ("ul. Długa 4, 00-238 Warszawa", "PL"), ("Rua Nova 9, 1100-048 Lisboa", "PT"),
    ("7 rue Verte, Montréal (Québec) H2X 1Z4", "CA"), ("7 Green Street, Leeds LS1 2HL", "GB"),
  ])
  func theFormTellsTheCountry(text: String, country: String) {
    #expect(ForeignCode(in: AddressWord.words(of: text))?.country == country)
  }

  @Test(arguments: [
    "12 rue des Lilas 35000 Rennes", "10-120 rue des Lilas 35000 Rennes", "7 rue Verte 1000 BP 12",
    "3 RUE FOCH 6110 LE CANNET", "2 RUE NEUVE 7400 LE TEIL", "10-120 rue des Lilas", "7 rue Verte",
    "8000 Charleville Mezieres", "",
  ])
  func whatMayBeOfOthersTellsNone(text: String) {
    #expect(ForeignCode(in: AddressWord.words(of: text)) == nil)
  }

  /// What the parts of such an address are.
  @Test(arguments: [
    ("Vijvergracht 7, 2514 AB Den Haag", "VIJVERGRACHT 7", "", "2514 AB DEN HAAG", "", "7"),
    ("van Eyckstraat 7 2514 AB Den Haag", "VAN EYCKSTRAAT 7", "", "2514 AB DEN HAAG", "", "7"),
    (
      "7 rue Verte, Montréal (Québec) H2X 1Z4, Canada", "7 RUE VERTE", "",
      "MONTREAL QUEBEC H2X 1Z4", "CA", "7"
    ),
    ("Gartenstr. 7, 4109 Leipzig, Allemagne", "GARTENSTR 7", "", "04109 LEIPZIG", "DE", "7"),
    ("Gartenstr. 7, 4109 Leipzig", "GARTENSTR 7", "", "4109 LEIPZIG", "", "7"),
  ])
  func anAddressAbroad(
    text: String, line4: String, line5: String, line6: String, country: String, number: String
  ) {
    let address = AddressParser(ReferenceLibrary()).parse(text)
    #expect(address.line4 == line4 && address.line5 == line5 && address.line6 == line6)
    #expect(address.country == country && address.number == number)
  }

  @Test(arguments: ["Inconnu à cette adresse", "adresse incomplète", "France", "Gironde"])
  func whatIsNoAddressHasNoLine(text: String) {
    #expect(AddressParser(ReferenceLibrary()).parse(text).lines.isEmpty)
  }

  @Test(arguments: [
    ("3 rue Haute 63100 Clermont-Fd", "63100 CLERMONT FERRAND"),
    ("3 rue Haute 01000 Bourg en B.", "01000 BOURG EN BRESSE"),
    ("3 rue Haute Paris (11e)", "75011 PARIS"),
    ("3 rue Haute 33120 Arcachon / livraison 14h", "33120 ARCACHON"),
    ("3 rue Haute 63100 Clermont", "63100 CLERMONT"),
    ("3 rue Haute 92100 Boulogne Bt", "92100 BOULOGNE BILLANCOURT"),
  ])
  func aTownIsReadAsPeopleShortenIt(text: String, line: String) {
    #expect(AddressParser(ReferenceLibrary()).parse(text).line6 == line)
  }
}
