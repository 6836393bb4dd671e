import Testing

@testable import Readers

@Suite struct TotalCountTests {
  @Test(arguments: [
    "30 élèves", "12 clients", "1 élève", "0 facture", "250 fiches actives", "3 people",
  ])
  func aCountIsKnown(_ cell: String) { #expect(TotalCount.isOne(Array(cell.utf8))) }

  @Test(arguments: [
    "", "30", "élèves", "30 Élèves", "12 rue", "12 rue neuve", "12 Grands", "12 bis", "A 30 lots",
    "30 élèves de la classe", "75001 Paris",
  ])
  func anythingElseIsNone(_ cell: String) { #expect(!TotalCount.isOne(Array(cell.utf8))) }
}
