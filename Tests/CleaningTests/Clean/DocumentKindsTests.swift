import Pipelines
import Testing

@testable import Cleaning

@Suite struct DocumentKindsTests {
  private func told(_ kind: String, _ total: String, _ net: String = "") -> [String] {
    let batch = Samples.batch(
      "purchase-kind,purchase-total,purchase-total-before-tax\n\(kind),\(total),\(net)\n")
    var log = StepLog()
    DocumentKinds.look(at: batch, log: &log)
    return log.findings.map(\.finding.code)
  }

  @Test(arguments: ["Avoir", "AVOIR CLIENT", "Note de crédit", "Credit Memo", "Gutschrift"])
  func aCreditNoteOfAPositiveAmountIsTold(kind: String) {
    #expect(told(kind, "240.00") == ["credit-positive"])
    #expect(told(kind, "", "200.00") == ["credit-positive"])
    #expect(told(kind, "-240.00", "200.00").isEmpty)
    #expect(told(kind, "0.00").isEmpty)
  }

  @Test(arguments: ["Devis", "Facture pro forma", "Quote"])
  func whatIsNoSaleIsTold(kind: String) { #expect(told(kind, "10800.00") == ["no-sale"]) }

  /// The final invoice may hold its sum once more.
  @Test(arguments: ["Acompte", "Facture d’acompte", "Anzahlung"])
  func aDepositIsTold(kind: String) {
    #expect(told(kind, "300.00") == ["deposit-invoice"])
    #expect(told(kind, "0.00").isEmpty)
  }

  @Test(arguments: ["Facture", "Invoice", "Commande"])
  func aSaleIsNot(kind: String) { #expect(told(kind, "12.00").isEmpty) }

  @Test(arguments: [
    ("voided", "25.00", true), ("Annulée", "25.00", true), ("refunded", "25.00", true),
    ("cancelled", "0.00", false), ("Terminée", "25.00", false), ("paid", "25.00", false),
  ])
  func anOrderThatWasUndoneIsTold(_ state: String, _ total: String, _ isTold: Bool) {
    let batch = Samples.batch("purchase-status,purchase-total\n\(state),\(total)\n")
    var log = StepLog()
    DocumentKinds.look(at: batch, log: &log)
    #expect(log.findings.map(\.finding.code) == (isTold ? ["order-undone"] : []))
  }

  @Test func whereNoKindIsToldNothingIs() { #expect(told("", "240.00").isEmpty) }
}
