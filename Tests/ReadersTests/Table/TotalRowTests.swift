import Testing

@testable import Readers

@Suite struct TotalRowTests {
  private func cells(_ row: String) -> [[UInt8]] {
    row.split(separator: ";", omittingEmptySubsequences: false).map { Array($0.utf8) }
  }

  @Test(arguments: [
    "Total;;12,50", ";Total;;;12,50", "TOTAL GÉNÉRAL;;1 247,06 €;3", "Sous-total;;12,50;0,00;3,00",
    "Totaux;;12;13;14", "Total;;30 élèves;;;4350", "Total;30 clients;;;;4350",
    "Total général (30 élèves);;;;;4350", "Sous-total;;30 élèves;;;4350", "Total : 12 clients;;;",
    "Total (30 adhérents);;;", "Total élèves;30;;", "Total customers;30;;", "Total;1 élève;",
    "Total HT;;;12.50", "Total page;;;(12,50)", "Grand total;9876",
    "A reporter;;12,50;3,00", "À reporter;;;1 234,00", "Report;;;12,50", "Report à nouveau;;;12,50",
    "Sous-total Anne;;;1000", "Sous total : Rennes;;;12", "Subtotal Ann;;12.50",
    "Total à reporter;;12,50", "Total des clients;;25", "Total;;12 000,00;0,00;12 000,00;",
  ])
  func totalsAreKnown(_ row: String) {
    #expect(TotalRow.isTotal(cells(row)))
  }

  @Test(arguments: [
    "Total;Nanterre;92000", "Total;92000;0147", "TotalEnergies;;12,50", "Total Access;;;75001",
    "Total (Rennes);;3", "Total;12 rue;29000", "Total;30 Clients;;;x", "Total;92400;100 salariés;",
    "Total;92400;12 clients",
    "Total Bretagne (30 clients);;3",
    "Report;;;75011", "Report;Lyon;12,50", "Reporter;;12,50", "A reporter;Lyon;3",
    "Sous-total Anne;;;",
    "Sous-total Anne;Lyon;12", "Dupont;;12,50", ";;;", "Totalement;;3", "Total;a@b.fr;12,50",
    "Somme;;12",
  ])
  func recordsAreNoTotals(_ row: String) {
    #expect(!TotalRow.isTotal(cells(row)))
  }

  @Test(arguments: [
    ("Total Dupont;;12,50", "Dupont"), ("Sous-total Le Goff;;;3", "Le Goff"),
    ("Total : Dupont;;12,50", "Dupont"), (";Total Lyon;;12,50", "Lyon"),
  ])
  func theNameOfAGroupIsFound(_ row: String, _ name: String) throws {
    let found = try #require(TotalRow.name(cells(row)))
    #expect(Array(found.name) == Array(name.utf8))
  }

  @Test(arguments: ["Total Dupont;Lyon;12,50", "Total Dupont;;", "Total;;12", "Dupont;;12,50"])
  func otherRowsNameNoGroup(_ row: String) {
    #expect(TotalRow.name(cells(row)) == nil)
  }

  /// What is read fast must not pass such a row by; a page of another code has other bytes for `À`.
  @Test(arguments: [
    Array("Total;;1".utf8), Array("A reporter".utf8), Array("à reporter".utf8), [0xC0, 0x20, 0x72],
    Array("Report;".utf8),
  ])
  func theBeginningsAreKnown(_ line: [UInt8]) {
    #expect(TotalRow.mayBegin(line.span, 0) && TotalRow.beginningBytes.contains(line[0]))
  }
}
