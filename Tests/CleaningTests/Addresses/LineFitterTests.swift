import Cleaning
import Reference
import Testing

@Suite struct LineFitterTests {
  @Test("No line of a French address is longer than 38 characters, seed 0x38")
  func lengths() {
    let parser = AddressParser(ReferenceLibrary())
    let words = [
      "avenue", "du", "Maréchal", "de", "Lattre", "Tassigny", "résidence",
      "Anticonstitutionnellement", "bâtiment", "Général", "12",
      "Saint-Barthélemy-le-Plain", "BP", "appartement", "lieu-dit", "Les", "Grandes", "Bruyères",
    ]
    var state: UInt64 = 0x38
    for _ in 0..<150 {
      var text = "12 rue"
      for _ in 0..<14 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += " " + words[Int(state >> 33) % words.count]
      }
      let address = parser.parse(text + " 35000 Rennes")
      for line in address.lines { #expect(line.utf8.count <= 38, "\(line)") }
    }
  }

  @Test func titlesAreShortenedFirstAndNoMoreThanNeeded() {
    let address = AddressParser(ReferenceLibrary()).parse(
      "12 boulevard du Maréchal de Lattre de Tassigny 35000 Rennes")
    #expect(address.line4 == "12 BOULEVARD MAL DE LATTRE DE TASSIGNY")
    #expect(address.street == "BOULEVARD DU MARECHAL DE LATTRE DE TASSIGNY")
  }

  /// No family name is brought to its initial while articles can go.
  @Test func theNameBehindAnArticleStays() {
    let address = AddressParser(ReferenceLibrary()).parse(
      "12 rue du Maréchal de Lattre de Tassigny prolongée 35400 Saint-Malo")
    #expect(address.line4 == "12 RUE MAL LATTRE TASSIGNY PROLONGEE")
  }
}
