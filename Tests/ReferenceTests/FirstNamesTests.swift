import Reference
import Testing

@Suite struct FirstNamesTests {
  let names = ReferenceLibrary().firstNames

  @Test(
    "Accents are those of French spelling",
    arguments: [
      ("FRANCOIS", "François"), ("LEA", "Léa"), ("JEROME", "Jérôme"),
      ("MARIE THERESE", "Marie-Thérèse"),
      ("CEDRIC", "Cédric"), ("MARIE", "Marie"), ("NOE", "Noé"),
    ])
  func spelling(key: String, spelling: String) {
    #expect(names.spelling(key) == spelling)
  }

  @Test func theSexIsToldOnlyWhenItIsNearlySure() {
    #expect(names.entry("SOPHIE")?.sex == .female)
    #expect(names.entry("JEAN")?.sex == .male)
    #expect(names.entry("CAMILLE")?.sex == nil)
    #expect(names.entry("DOMINIQUE")?.sex == nil)
    #expect(names.entry("XQZT") == nil)
  }

  @Test func aLostLetterIsFoundWhenOnlyOneNameFits() {
    #expect(names.completing("FRAN?OIS") == "François")
    #expect(names.completing("Ren?") == "René")
    #expect(names.completing("???") == nil)
  }

  @Test func withoutATableThereAreNoNames() {
    #expect(FirstNames(table: nil).count == 0)
  }
}
