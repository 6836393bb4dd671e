import Testing

@testable import Fields

@Suite struct CatalogueNumberedTests {
  private func names(_ headings: [String]) -> [String?] {
    Catalogue.recognise(headings: headings).map { $0?.name }
  }

  @Test func aNumberedPhoneBesideANumberedNameIsThatPersons() {
    #expect(
      names(["Nom 1", "Prénom 1", "Tel 1", "Nom 2", "Prénom 2", "Tel 2"]).suffix(4)
        == ["phone", nil, nil, nil])
    #expect(
      names(["Nom", "Prénom", "Téléphone", "Nom (2)", "Prénom (2)", "Téléphone (2)"])
        == ["last-name", "first-name", "phone", nil, nil, nil])
    #expect(names(["Contact 1", "Tel 1", "Contact 2", "Tel 2"]).last == .some(nil))
  }

  @Test(arguments: [
    ["Nom", "Prénom", "Tel 1", "Tel 2"], ["Nom", "Prénom", "Prénom 2", "Tel", "Tel 2"],
    ["Nom", "Adresse 1", "Adresse 2", "Tel 2"], ["Apellido 1", "Apellido 2", "Nombre"],
  ])
  func numbersOfOnePersonAreHis(headings: [String]) {
    #expect(Catalogue.secondPersons(in: headings).isEmpty)
  }

  /// Whoever pays for a ticket, and whoever comes with it.
  @Test func whoIsNamedByAWordBesideOneNamedWithoutIsAnother() {
    let buyer = ["Nom", "Prénom", "Email"]
    let guest = ["Participant - Nom", "Participant - Prénom", "Participant - Email"]
    #expect(names(buyer + guest) == ["last-name", "first-name", "email", nil, nil, nil])
    #expect(names(guest) == ["last-name", "first-name", "email"])
    // Nobody is reached but by the columns of the word.
    #expect(names(["Nom", "Prénom", "Participant - Email"]).last == "email")
    #expect(
      names(["Nom", "Prénom", "Téléphone", "Email adhérent"])
        == ["last-name", "first-name", "phone", "email"])
  }

  @Test func theStateOfAPaymentIsThatOfTheSale() {
    #expect(names(["order_number", "email", "total", "payment_status"]).last == "purchase-status")
  }
}
