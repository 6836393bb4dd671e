import Fields
import Testing

@Suite struct CatalogueHeadingLanguageTests {
  @Test(arguments: [
    (["Vorname", "Nachname", "PLZ", "E-Mail"], "de"),
    (["Klantnr", "Voornaam", "Naam", "Gemeente", "Postcode"], "nl"),
    (["Nombre", "Apellidos", "Teléfono", "Móvil"], "es"),
    (["Cognome", "Nome", "Cellulare", "CAP"], "it"),
    (["Nome", "Apelido", "Telemóvel"], "pt"), (["Prénom", "Nom", "Ville", "Téléphone"], nil),
    (["First name", "Last name", "Postcode"], nil), (["Firma"], nil), ([], nil),
  ])
  func theLanguageOfHeadingsIsTold(headings: [String], language: String?) {
    #expect(Catalogue.language(ofHeadings: headings) == language)
  }
}
