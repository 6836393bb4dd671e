import Cleaning
import Fields
import Reference
import Testing

@Suite struct PersonJudgeTests {
  /// Names that once were taken for something else.
  @Test(arguments: [
    ("France Berry", "France", "Berry"), ("HERPIN France", "France", "Herpin"),
    ("Marie-France Louis", "Marie-France", "Louis"), ("ORCEL SAM", "Sam", "Orcel"),
    ("LE DU Martin", "Martin", "Le Du"), ("CAVE Victor", "Victor", "Cave"),
    ("Hortense Saint Dizier", "Hortense", "Saint Dizier"), ("Lubin Le Jeune", "Lubin", "Le Jeune"),
    ("M. Florian Pere", "Florian", "Pere"), ("PERE Marjorie", "Marjorie", "Père"),
    ("HERR Fiona", "Fiona", "Herr"), ("PY Annick", "Annick", "Py"),
    ("JP MARTIN", "J.-P.", "Martin"), ("Duc, Yvette", "Yvette", "Duc"),
    ("Gibier, France", "France", "Gibier"),
    ("Roger DE SA", "Roger", "de Sa"), ("Père, Marjorie", "Marjorie", "Père"),
  ])
  func aNameIsAName(text: String, first: String, last: String) {
    let judgement = PersonJudge(ReferenceLibrary()).judge(text)
    #expect(judgement.parts[0] == "person")
    #expect(judgement.parts[2] == first)
    #expect(Fold.key(judgement.parts[3]) == Fold.key(last))
  }

  @Test(arguments: [
    "BNP France", "AXA FRANCE IARD", "GARAGE MARTIN", "Café Marcel", "Indivision Dupont",
    "SAM DUPONT ET FILS", "SELARL Dr Anne MOREAU", "SELARL Docteur PETIT",
  ])
  func aFirmIsAFirm(text: String) {
    #expect(PersonJudge(ReferenceLibrary()).judge(text).parts[0] == "company")
  }

  @Test(arguments: ["DUPONT Jean / MARTIN Sylvie", "DUPONT Jean et MARTIN Sylvie"])
  func twoWholeNamesAreTwoPersons(text: String) {
    let name = PersonParser(ReferenceLibrary()).parse(text)
    #expect(name.kind == .couple)
    #expect([name.firstName, name.secondFirstName] == ["Jean", "Sylvie"])
    #expect([name.lastName, name.secondLastName] == ["Dupont", "Martin"])
  }

  @Test(arguments: ["Maman Jacques", "Papa Noa"])
  func whoIsKnownByAChildHasNotTheNamesOfTheChild(text: String) {
    let name = PersonParser(ReferenceLibrary()).parse(text)
    #expect(name.firstName.isEmpty)
    #expect(name.lastName == text)
  }
}
