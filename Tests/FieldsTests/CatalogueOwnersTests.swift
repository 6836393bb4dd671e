import Testing

@testable import Fields

@Suite struct CatalogueOwnersTests {
  @Test(arguments: [
    ("Nom et prénom du cavalier", "person"), ("Date de naissance de l'élève", "birth-date"),
    ("Prénom adhérent", "first-name"), ("Tél. mère", "phone"), ("E-mail parent 1", "email"),
    ("Cognome iscritto", "last-name"), ("E-mail del socio", "email"),
    ("Mitglied Nachname", "last-name"), ("Member E-mail", "email"), ("Telefon Mutter", "phone"),
    ("N° adhérent", "client-code"), ("VILCLI", "city"), ("DTNAIS", "birth-date"),
    ("DATNAI", "birth-date"), ("DTCREA", "created-date"), ("Client depuis le", "created-date"),
    ("Newsletter (O/N)", "consent-email"), ("OK mailing", "consent-email"),
    ("Né le (jj/mm/aaaa)", "birth-date"), ("Tél. 2", "phone"), ("Téléphone 2", "phone"),
  ])
  func aHeadingIsKnownWhateverTheTradeCallsItsClients(heading: String, field: String) {
    #expect(Catalogue.recognise(heading: heading)?.name == field)
  }

  @Test(arguments: [
    "Société mère", "Départ parent", "Réf. interne", "LEID", "SMS", "Nom (ancien)",
  ])
  func otherHeadingsStayUnknown(heading: String) {
    #expect(Catalogue.recognise(heading: heading) == nil)
  }

  /// « Abonné e-mail » is answered by yes or no; « E-mail abonné » and `Subscriber email` are addresses.
  @Test func whetherSomebodyIsSubscribedIsNoAddress() {
    for heading in [
      "Abonné e-mail", "Abonnée mail", "Inscrit e-mail", "Abonné SMS", "Iscritto e-mail",
      "Licencié téléphone",
    ] {
      #expect(Catalogue.recognise(heading: heading)?.group != .reach, "\(heading)")
    }
    for heading in ["E-mail abonné", "E-mail de l'abonné", "Subscriber email", "Adhérent e-mail"] {
      #expect(Catalogue.recognise(heading: heading)?.name == "email", "\(heading)")
    }
    #expect(Catalogue.recognise(heading: "Licencié nom")?.name == "last-name")
  }

  @Test(arguments: [
    (["Nom du cavalier", "Nom du parent", "Tél. du parent"], ["last-name", "", "phone"]),
    (["Nom", "Prénom", "Prénom enfant", "Né le"], ["last-name", "first-name", "", "birth-date"]),
    (["Nom de l'enfant", "Nom de la mère"], ["last-name", ""]),
    (["Société", "Nom du responsable", "E-mail"], ["company", "last-name", "email"]),
    (["Patient", "Téléphone"], ["person", "phone"]), (["Patient", "Nom"], ["", "last-name"]),
    (["Numéro", "Nom", "Adresse"], ["client-code", "last-name", "street"]),
    (["Nom", "Numéro", "Voie"], ["last-name", "street-number", "street"]),
  ])
  func oneOwnerIsTheClientAndTheNamesOfTheOthersAreNone(headings: [String], fields: [String]) {
    #expect(Catalogue.recognise(headings: headings).map { $0?.name ?? "" } == fields)
  }

  @Test(arguments: [
    ("25/12", true), ("3.4", true), ("12-31", true), ("31/31", false), ("5", false),
    ("25/12/1980", false), ("1/2/3", false), ("00/12", false),
  ])
  func aDayAndAMonth(text: String, holds: Bool) {
    let bytes = Array(text.utf8)
    let found = DayAndMonth.holds(bytes.span)
    #expect(found == holds)
  }

  private func names(_ headings: [String]) -> [String?] {
    Catalogue.recognise(headings: headings).map { $0?.name }
  }

  @Test func whoBuysIsTheClient() {
    #expect(names(["Acheteur", "Bénéficiaire", "Mail"]) == ["person", nil, "email"])
    #expect(names(["Bénéficiaire", "Mail"]) == ["person", "email"])
    #expect(names(["Client facturé", "Conducteur"]) == ["person", nil])
  }

  /// Federations and insurers head all their columns so.
  @Test func aParticipleInFrontTakesNoAddressAway() {
    #expect(
      names(["Licencié Nom", "Licencié Prénom", "Licencié E-mail", "Licencié Téléphone"])
        == ["last-name", "first-name", "email", "phone"])
    #expect(names(["Nom", "Assuré téléphone"]) == ["last-name", "phone"])
    #expect(
      names(["E-mail", "Licencié Nom", "Licencié E-mail"]) == ["email", "last-name", "email"])
    #expect(names(["Nom", "E-mail", "Abonné e-mail"]) == ["last-name", "email", nil])
    #expect(names(["Abonné e-mail", "E-mail", "Nom"]) == [nil, "email", "last-name"])
  }

  @Test func theDayOfBirthOfAnAnimalIsNotItsOwners() {
    #expect(
      names(["Propriétaire", "Animal", "Sexe", "Né le"]) == ["person", nil, nil, nil])
    #expect(names(["Cavalier", "Né le", "Cheval"]) == ["person", "birth-date", nil])
    #expect(names(["Nom", "Sexe", "Né le"]) == ["last-name", "sex", "birth-date"])
  }

  /// « TVA » is the number of a firm, and beside « Montant HT » what the tax amounts to.
  @Test func theTaxOfAnInvoiceIsNoNumberOfAFirm() {
    #expect(
      names(["Client", "Montant HT", "TVA", "Montant TTC"]).dropFirst()
        == ["purchase-total-before-tax", "purchase-tax", "purchase-total"])
    #expect(names(["Société", "TVA", "Ville"]) == ["company", "vat-number", "city"])
    #expect(
      names(["Société", "N° TVA", "Montant HT", "TVA"])
        == ["company", "vat-number", "purchase-total-before-tax", "purchase-tax"])
  }
}
