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

  /// A level holds from its count of births on, and takes the levels below with it.
  @Test(arguments: FirstNames.Usage.allCases)
  func aNameIsAsUsualAsItsBirthsSay(_ usage: FirstNames.Usage) {
    let rows = [("BELOW", usage.rawValue - 1), ("AT", usage.rawValue)]
    let text = "prenom,naissances,part\n" + rows.map { "\($0.0),\($0.1),500\n" }.joined()
    let names = FirstNames(table: ReferenceTable(name: "t", bytes: Array(text.utf8)))
    #expect(names.isFirstName("AT", atLeast: usage) && !names.isFirstName("BELOW", atLeast: usage))
    for lower in FirstNames.Usage.allCases where lower.rawValue < usage.rawValue {
      #expect(names.isFirstName("AT", atLeast: lower))
    }
    #expect(!names.isFirstName("NOBODY", atLeast: .borne))
  }
}
