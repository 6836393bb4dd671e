import Reference
import Testing

@testable import Cleaning

@Suite struct PersonParserTests {
  private let parser = PersonParser(ReferenceLibrary())

  /// The lone first name of a couple is not given to both.
  @Test func aCoupleIsTwoPersons() {
    let name = parser.parse("M. et Mme Paul et Sophie DURAND")
    #expect(name.kind == .couple && name.civility == "M. et Mme" && name.sex.isEmpty)
    #expect(name.firstName == "Paul" && name.secondFirstName == "Sophie")
    #expect(name.lastName == "Durand" && name.secondLastName == "Durand")
    let lone = parser.parse("M. et Mme Jean DUPONT")
    #expect(lone.firstName == "Jean" && lone.secondFirstName.isEmpty)
  }

  /// Of a couple and a family the family name may stand alone, whatever its particle.
  @Test(arguments: [
    ("M. et Mme DA SILVA", "Da Silva"), ("Famille VAN HOUTEN", "Van Houten"),
    ("M. et Mme BEN ALI", "Ben Ali"), ("Famille SAINT MARTIN", "Saint Martin"),
    ("Famille Le Goff", "Le Goff"), ("M. et Mme AIT SAID", "Ait Said"),
  ])
  func aFamilyNameAlone(text: String, last: String) {
    let name = parser.parse(text)
    #expect(name.firstName.isEmpty && name.lastName == last && !name.isAmbiguous)
  }

  @Test func birthAndMarriedNames() {
    let born = parser.parse("Mme Marie MARTIN née LE GOFF")
    #expect(born.lastName == "Martin" && born.birthName == "Le Goff" && born.sex == "F")
    let married = parser.parse("Mme Marie MARTIN épouse DURAND")
    #expect(married.lastName == "Durand" && married.birthName == "Martin")
  }

  @Test(arguments: ["SARL Dupont", "Pharmacie du Port", "Dupont et Fils", "Mairie de Brest"])
  func firms(text: String) { #expect(parser.parse(text).kind == .company) }

  @Test(arguments: ["Client comptoir", "DIVERS", "Ventes comptoir"]) func accounts(text: String) {
    #expect(parser.parse(text).kind == .generic)
  }

  @Test(arguments: [
    ("Jean - Pierre Durand", "Jean-Pierre", "Durand"),
    ("Anne Durand - Petit", "Anne", "Durand-Petit"),
    ("Anne DURAND - PETIT", "Anne", "Durand-Petit"),
    ("DUPONT - DURAND Anne", "Anne", "Dupont-Durand"), ("Durand - Anne", "Anne", "Durand"),
  ])
  func aHyphenBetweenSpacesCutsNoName(text: String, first: String, last: String) {
    let name = parser.parse(text)
    #expect(name.firstName == first && name.lastName == last && name.asides.isEmpty)
  }

  @Test func whatStoodBesideTheNameIsHandedOver() {
    #expect(parser.parse("MARTIN Jean 06 12 34 56 77").asides == ["06 12 34 56 77"])
    #expect(parser.parse("Jean Dupont - Plombier").asides == ["Plombier"])
    #expect(parser.parse("Mme Marie PETIT veuve ROUX").asides == ["veuve ROUX"])
  }

  @Test func orBeforeACivilityJoinsTwoPersons() {
    let both = parser.parse("Mme DURAND ou M. PETIT")
    #expect(both.kind == .couple && both.lastName == "Durand" && both.secondLastName == "Petit")
    #expect(both.coupleCivilities == ("Mme", "M."))
    let one = parser.parse("M. Jean DUPONT ou Mme DUPONT")
    #expect(one.kind == .couple && one.firstName == "Jean" && one.secondLastName == "Dupont")
  }

  @Test(arguments: ["Tuteur de M. Jean Martin", "UDAF pour M. Martin", "Fille de Mme Petit"])
  func aCivilityInsideANameIsNobodysName(text: String) {
    let name = parser.parse(text)
    #expect(name.kind == .company || name.isAmbiguous && name.lastName.isEmpty)
  }

  @Test(arguments: ["Jean M. Dupont", "M. Jean DUPONT", "DUPONT Mme Marie"])
  func anInitialIsNoCivility(text: String) { #expect(!parser.parse(text).isAmbiguous) }

  @Test(arguments: [
    ("Sr. Juan Garcia", "M."), ("Sra. Ana Garcia", "Mme"), ("Sig. Paolo Rossi", "M."),
    ("Signora Anna Rossi", "Mme"), ("Dott. Paolo Rossi", "Dr"), ("Mw. Anna Jansen", "Mme"),
    ("Hr. Peter Müller", "M."),
  ])
  func theNeighboursCivilitiesAreRead(text: String, civility: String) {
    let name = parser.parse(text)
    #expect(name.civility == civility)
    #expect(!name.firstName.isEmpty && !name.lastName.isEmpty)
  }
}
