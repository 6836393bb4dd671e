import Tables
import Testing

@testable import Pipelines

@Suite struct FileLookSalesTests {
  private func holdsSales(_ columns: [(String, [String])]) -> Bool {
    var origins = Origins()
    let part = origins.index(of: Part(source: "", file: "f"))
    for row in 0..<columns[0].1.count { origins.append(part: part, record: row + 1) }
    let batch = Batch(
      columns: columns.map { ($0.0, TextColumn($0.1.map(Optional.some))) }, origins: origins)
    return FileLook.holdsSales(batch.names, batch)
  }

  private static let names = (0..<20).map { "Client\($0 % 6)" }
  private static let others = (0..<20).map { "Client\($0)" }
  private static let days = (0..<20).map { "\(10 + $0)/03/2026" }
  private static let sums = (0..<20).map { "\($0 + 5),50" }

  @Test(arguments: ["Ticket", "N° ticket", "Id vente", "receipt_no", "N° de bon"])
  func aTicketADayAndASumAreASale(heading: String) {
    let tickets = (0..<20).map { "K\($0)" }
    #expect(
      holdsSales([
        (heading, tickets), ("Date", Self.days), ("Nom", Self.others), ("Total TTC", Self.sums),
      ]))
  }

  @Test func whatSortOfDocumentEachIsTellsSales() {
    let kinds = (0..<20).map { $0 % 7 == 0 ? "Avoir" : "Vente" }
    #expect(
      holdsSales([
        ("Nom", Self.others), ("Jour", Self.days), ("Montant", Self.sums), ("Type", kinds),
      ]))
  }

  @Test func namesThatComeAgainAndAgainBesideADayAndASumAreSales() {
    #expect(holdsSales([("Nom", Self.names), ("Date", Self.days), ("Prix", Self.sums)]))
    #expect(!holdsSales([("Nom", Self.others), ("Date", Self.days), ("Prix", Self.sums)]))
  }

  @Test func headingsAloneAreNoSales() {
    #expect(!FileLook.holdsSales(["Ticket", "Date", "Total"], Delivery().mentions))
  }

  /// What a client came to, also with the day of the last visit, is no sale; nor is a ticket of the after-sales service.
  @Test func listsOfClientsAreLeft() {
    #expect(!holdsSales([("Nom", Self.names), ("Total", Self.sums)]))
    #expect(
      !holdsSales([
        ("Nom", Self.names), ("Date", Self.days), ("Total", Self.sums),
        ("Dernier achat", Self.days),
      ]))
    #expect(
      !holdsSales([
        ("Ticket", Self.others), ("Date", Self.days), ("Nom", Self.names), ("Objet", Self.others),
      ]))
  }
}
