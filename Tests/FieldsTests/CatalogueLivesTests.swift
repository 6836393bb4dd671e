import Testing

@testable import Fields

@Suite struct CatalogueLivesTests {
  @Test(arguments: ["Décédé", "Date du décès", "Client décédé", "DCD", "Deceased"])
  func headingsOfDeathsTellThem(heading: String) {
    #expect(Catalogue.lifeTold(by: heading) == .death)
  }

  @Test(arguments: ["NPAI", "Retour courrier", "Courrier retourné", "Date NPAI"])
  func headingsOfReturnedLettersTellThem(heading: String) {
    #expect(Catalogue.lifeTold(by: heading) == .returnedMail)
  }

  @Test(arguments: [
    "Retour", "Nom du défunt", "NPA", "Décès du conjoint", "E-mail NPAI", "Ville", "",
    "Motif du retour",
  ])
  func othersTellNothing(heading: String) { #expect(Catalogue.lifeTold(by: heading) == nil) }

  @Test func theNameOfAFileTellsOfAllInIt() {
    #expect(Catalogue.lifeTold(byName: "Décès 2025.xlsx") == .death)
    #expect(Catalogue.lifeTold(byName: "Retours courrier NPAI.csv") == .returnedMail)
    #expect(Catalogue.lifeTold(byName: "retours_boutique.csv") == nil)
  }
}
