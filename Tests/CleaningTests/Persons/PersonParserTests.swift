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
}
