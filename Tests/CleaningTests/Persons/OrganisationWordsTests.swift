import Testing

@testable import Cleaning

@Suite struct OrganisationWordsTests {
  @Test(arguments: [
    "SARL Dupont", "Garage Le Goff", "Dupont & Fils", "Commune de Dinan", "Association des Parents",
    "S.A.R.L. Martin", "Le Gall Immobilier", "CE Renault",
  ])
  func organisations(text: String) { #expect(OrganisationWords.tell(NameWord.words(of: text))) }

  /// Family and first names that are words of the trade besides.
  @Test(arguments: [
    "Marie-France Durand", "Roger DE SA", "Paul Boulanger", "France Gall", "Claire Petit",
    "Jean Marchand", "Sam ORCEL",
  ])
  func persons(text: String) { #expect(!OrganisationWords.tell(NameWord.words(of: text))) }

  @Test(arguments: ["CLIENT COMPTOIR", "DIVERS", "CAISSE"]) func accountsForAnybody(key: String) {
    #expect(OrganisationWords.placeholder(key) == .generic)
  }

  @Test(arguments: ["XXX", "TEST TEST", "INCONNU", "AAAA", ""]) func nobody(key: String) {
    #expect(OrganisationWords.placeholder(key) == .empty)
  }

  @Test(arguments: [
    "ANNA", "LE GOFF", "CLIENT LE GOFF", "DIRECT EXPORT", "SITE WEB", "BOUTIQUE WEB",
  ]) func somebody(key: String) {
    #expect(OrganisationWords.placeholder(key) == nil)
  }
}
