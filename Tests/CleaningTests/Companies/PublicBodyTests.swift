import Testing

@testable import Cleaning

@Suite struct PublicBodyTests {
  @Test(arguments: [
    ("Commune de Lyon", "MAIRIE"), ("VILLE DE BREST", "MAIRIE"), ("Mairie de Dinan", "MAIRIE"),
    ("Fondation de France", "FONDATION"), ("Synd. copro. 12 rue du Port", "SDC"),
  ])
  func theWordIsPartOfTheName(text: String, form: String) throws {
    #expect(try #require(PublicBody.read(text)).form == form)
  }

  @Test(arguments: ["Villeneuve Autos", "Commune", "Dupont", "Ville", ""]) func otherNames(
    text: String
  ) {
    #expect(PublicBody.read(text) == nil)
  }
}
