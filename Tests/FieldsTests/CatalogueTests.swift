import Testing

@testable import Fields

struct CatalogueTests {
  @Test func everyFieldIsFoundByItsOwnNameAndLabels() {
    for field in Catalogue.fields {
      #expect(Catalogue.field(field.name)?.name == field.name)
      #expect(Catalogue.recognise(heading: field.name)?.name == field.name)
    }
  }

  @Test(arguments: [
    ("Prénom", "first-name"), ("NOM", "last-name"), ("N° de Tél.", "phone"),
    ("Raison sociale", "company"),
    ("CP", "postcode"), ("E-mail", "email"), ("Date de naissance", "birth-date"),
    ("siret", "siret"),
    ("given_name", "first-name"), ("date_of_birth", "birth-date"), ("Adresse", "street"),
    ("Newsletter", "consent-email"), ("N° facture", "purchase-number"),
    ("Montant TTC", "purchase-total"),
  ])
  func headingIsRecognised(heading: String, field: String) {
    #expect(Catalogue.recognise(heading: heading)?.name == field)
  }

  @Test func noHeadingBelongsToTwoFields() {
    var seen: [String: String] = [:]
    for field in Catalogue.fields {
      for heading in field.headings {
        let folded = Heading.fold(heading)
        if let other = seen[folded], other != field.name {
          Issue.record("\(heading) names both \(other) and \(field.name)")
        }
        seen[folded] = field.name
      }
    }
  }
}
