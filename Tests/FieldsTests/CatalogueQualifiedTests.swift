import Testing

@testable import Fields

@Suite struct CatalogueQualifiedTests {
  private func names(_ headings: [String]) -> [String?] {
    Catalogue.recognise(headings: headings).map { $0?.name }
  }

  @Test func aWordThatSaysWhichAddressIsLeftOut() {
    #expect(
      names(["Ship Name", "Ship Company", "Ship City", "Ship Zip", "Ship Country"])
        == ["person", "company", "city", "postcode", "country"])
    #expect(names(["Adresse actuelle", "CP Ville actuelle"]) == ["street", "city"])
    #expect(names(["Ville de livraison", "shipZip"]) == ["city", "postcode"])
  }

  @Test func anAddressIsNeverMixedFromTwo() {
    #expect(
      names(["Livraison - CP", "Livraison - Ville", "Facturation - CP", "Facturation - Ville"])
        == [nil, nil, "postcode", "city"])
    #expect(names(["CP", "Livraison - Ville"]) == ["postcode", nil])
  }

  @Test func theLinesOfTheBillGoBeforeThoseOfTheParcel() {
    #expect(
      names(["liv_l1", "liv_cp", "liv_ville", "fact_l1", "fact_l2", "fact_cp", "fact_ville"])
        == [nil, nil, nil, "street", "street-2", "postcode", "city"])
    #expect(names(["L1", "Ligne 2"]) == [nil, nil])
  }

  @Test func theStreetOfTheClientStandsBesideATownThatNamesNoOtherPlace() {
    #expect(
      names(["Adresse du chantier", "CP chantier", "Adresse de facturation", "CP", "Ville"])
        == [nil, nil, "street", "postcode", "city"])
  }

  @Test(arguments: [
    ("Nom ou raison sociale", "person"), ("Nombre o razón social", "person"),
    ("Nom ou dénomination", "person"), ("Raison sociale ou dénomination", "company"),
    ("Ospite", "person"), ("Huésped", "person"), ("NIF/CIF", "vat-number"),
    ("Persona de contacto", "person"), ("Enseigne", "trade-name"),
  ])
  func aHeadingMayNameWhoeverTheClientIs(heading: String, field: String) {
    #expect(Catalogue.recognise(heading: heading)?.name == field)
  }

  @Test func aTradeNameIsTheCompanyWhereNoOtherNameStands() {
    #expect(names(["Enseigne", "Ville"]) == ["company", "city"])
    #expect(names(["Raison sociale", "Enseigne"]) == ["company", "trade-name"])
    #expect(names(["Nombre o razón social", "Nombre comercial"]) == ["person", "trade-name"])
  }

  @Test func aListOfOneColumnHoldsNames() {
    #expect(names(["Clientes"]) == ["person"])
    #expect(names(["Nom", "Clients"]) == ["last-name", nil])
  }

  @Test func aNameIsTakenOnce() {
    #expect(names(["Nom", "Prénom", "Ship Name"]) == ["last-name", "first-name", nil])
    #expect(names(["Ship Name", "Bill Name"]) == [nil, "person"])
  }

  @Test(arguments: [
    ("N° TVA intracom", "vat-number"), ("No. SIRET", "siret"), ("Num. portable", "mobile"),
    ("N° de portable", "mobile"),
  ])
  func aHeadingMaySayThatItIsANumber(heading: String, field: String) {
    #expect(Catalogue.recognise(heading: heading)?.name == field)
  }

  @Test(arguments: ["N° dossier", "No show", "Nuits", "Numéro de commande client"])
  func notEveryNumberIsOneOfOurs(heading: String) {
    let field = Catalogue.recognise(heading: heading)
    #expect(field == nil || field?.event != nil, "\(field?.name ?? "")")
  }
}
