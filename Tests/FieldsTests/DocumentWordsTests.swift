import Testing

@testable import Fields

@Suite struct DocumentWordsTests {
  @Test(arguments: [
    ["Facture", "Avoir", "Facture", "Devis"], ["facture", "facture", "facture"],
    ["FA", "Facture", "AV", "Facture", "Avoir", "Facture"], ["Rechnung", "Gutschrift", "Rechnung"],
    ["Invoice", "Credit memo", "Invoice", "Quote", "Invoice", "Invoice"],
  ])
  func cellsThatSayWhatADocumentIsTellTheirColumn(cells: [String]) {
    #expect(DocumentWords.tell(cells))
  }

  @Test(arguments: [
    [], ["Particulier", "Professionnel", "Particulier"], ["FACT-0012", "FACT-0013", "FACT-0014"],
    ["Facture", "Garage", "Particulier"], ["FA", "AV", "FA"],
  ])
  func othersDoNot(cells: [String]) { #expect(!DocumentWords.tell(cells)) }
}
