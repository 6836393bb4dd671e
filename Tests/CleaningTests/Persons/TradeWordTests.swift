import Reference
import Testing

@testable import Cleaning

@Suite struct TradeWordTests {
  private static let library = ReferenceLibrary()
  private let order = NameOrder(firstNames: library.firstNames, surnames: library.surnames)

  @Test(arguments: ["Terrassement", "ISOLATION", "vitrerie", "Pose Isolation", "Deco"])
  func aNounOfTheTradesIsNoName(text: String) { #expect(TradeWord.tell(NameWord(text), order)) }

  /// What somebody bears is a name, however it ends; what has no such ending may be one.
  @Test(arguments: ["Sauvage", "Clément", "Valérie", "Véronique", "Bocage", "Tuhoe", "Zefluvio"])
  func aNameIsNone(text: String) { #expect(!TradeWord.tell(NameWord(text), order)) }

  @Test func anAdjectiveBehindSocieteIsPartOfTheName() {
    #expect(["NAUTIQUE", "HOTELIERE", "NLE"].allSatisfy { TradeWord.isQuality($0, order) })
    #expect(!["DOMINIQUE", "MARTIN", "MICHELLE"].contains { TradeWord.isQuality($0, order) })
    let parser = CompanyParser(Self.library)
    let club = parser.parse("SOCIETE NAUTIQUE DU LAC")
    #expect(club.name == "Société Nautique du Lac" && club.legalForm.isEmpty)
    #expect(parser.parse("STE NLE ROUSSEL").key == "SOCIETE NOUVELLE ROUSSEL")
    #expect(parser.parse("STE D'EXPLOITATION ROUSSEL").key == "SOCIETE EXPLOITATION ROUSSEL")
    #expect(parser.parse("Société Dominique").legalForm == "STE")
  }

  @Test(arguments: [
    "Roussel Terrassement", "LES SAVEURS D'ARMELLE", "Les Glycines", "LA FOURNEE", "L'Entracte",
    "Le Fournil de Gabin", "STUDIO YOGA",
  ])
  func aFirmInTheCellOfAName(text: String) {
    #expect(PersonParser(Self.library).parse(text).kind == .company)
  }

  @Test(arguments: [
    ("Les Roussel", PersonName.Kind.household), ("L'Hostis", .person),
    ("LE GALL DE KERVEN", .person),
    ("LA ROCHE Anne", .person), ("Le directeur", .generic), ("Le Maître", .person),
    ("Particuliers divers", .generic), ("M. Terrassement", .person), ("Luc VERHAGE", .person),
    ("Verbiste Luc", .person),
  ])
  func whatIsNone(text: String, kind: PersonName.Kind) {
    #expect(PersonParser(Self.library).parse(text).kind == kind)
  }

  /// Names of those who were born elsewhere end as French makes nouns, too.
  @Test(arguments: [
    "Ana Echenique", "Ahmed Bouterie", "Paula Monserie", "Antoine Deferie", "Benjamin Tissoires",
  ])
  func aFirstNameBesideARareNameIsAPersons(text: String) {
    #expect(!PersonParser(Self.library).tellsTrade(NameWord.words(of: text)))
  }

  @Test(arguments: ["Thomas Vitrerie", "Martin Plomberie", "Simon Informatique"])
  func aFirstNameBesideATradeIsAFirms(text: String) {
    #expect(PersonParser(Self.library).tellsTrade(NameWord.words(of: text)))
  }

  @Test(arguments: [
    ("SAS Arnaud", PersonName.Kind.company), ("Michel SAS", .company), ("SEP Henri", .company),
    ("Bodegas Ruiz SL", .company), ("Schmidt e.K.", .company), ("Sas Arnaud", .person),
    ("M. SAS Arnaud", .person), ("Paul SEP", .person),
  ])
  func aFormInCapitalsBesideANameIsAFirms(text: String, kind: PersonName.Kind) {
    #expect(PersonParser(Self.library).parse(text).kind == kind)
  }
}
