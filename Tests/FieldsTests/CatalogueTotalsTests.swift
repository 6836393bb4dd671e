import Testing

@testable import Fields

@Suite struct CatalogueTotalsTests {
  private func names(_ headings: [String]) -> [String?] {
    Catalogue.recognise(headings: headings).map { $0?.name }
  }

  @Test(arguments: [
    "Montant total de la commande", "Montant commande", "Net à payer", "Montant payé",
    "Prix total", "Importe total", "Gesamtbetrag", "Totaal", "Importo totale",
  ])
  func aSumOfAnOrderIsItsTotal(heading: String) {
    #expect(names(["N° commande", heading]) == ["purchase-number", "purchase-total"])
  }

  @Test func whatIsToBePaidGivesWayToTheWhole() {
    #expect(names(["Net à payer", "Total TTC"]) == [nil, "purchase-total"])
    #expect(names(["Montant total", "Montant payé"]) == ["purchase-total", nil])
  }

  @Test func theSumBesideAUnitPriceIsThatOfTheLine() {
    #expect(names(["Prix unitaire", "Prix total"]) == ["unit-price", "line-total"])
  }
}
