import Tables
import Testing

@testable import Pipelines

@Suite struct ClientViewTests {
  private func origins(_ rows: [(Part, Int, Int)]) -> Origins {
    var origins = Origins()
    for (part, record, split) in rows {
      origins.append(part: origins.index(of: part), record: record, split: split)
    }
    return origins
  }

  private func ids(_ rows: [(Part, Int, Int)], severalParts: Set<String> = []) -> [String] {
    var view = ClientView(severalParts: severalParts)
    let column = view.ids(of: origins(rows))
    return (0..<column.count).map { column[$0] }
  }

  private static let a = Part(source: "shop", file: "a.csv")
  private static let b = Part(source: "shop", file: "b.csv")
  private static let sheet = Part(source: "shop", file: "c.xlsx", member: "Clients")

  @Test func anIDNamesSourceAndRecord() {
    #expect(ids([(Self.a, 7, 0), (Self.a, 12, 0)]) == ["shop-7", "shop-12"])
  }

  /// Of several files the number of the file stands before the record's, in the order in which they came.
  @Test func partsOfASourceAreNumbered() {
    let rows = [(Self.b, 7, 0), (Self.a, 7, 0), (Self.b, 8, 0)]
    #expect(ids(rows, severalParts: ["shop"]) == ["shop-1.7", "shop-2.7", "shop-1.8"])
    #expect(ids([(Self.sheet, 3, 0)]) == ["shop-1.3"], "a sheet may not be the only one")
  }

  /// The first person of a record has its id, the further ones a number behind it.
  @Test func personsOfOneRecordAreNumbered() {
    #expect(
      ids([(Self.a, 7, 1), (Self.a, 7, 2), (Self.a, 7, 3)]) == ["shop-7", "shop-7.2", "shop-7.3"])
  }

  @Test func noTwoClientsHaveOneIDAcrossSources() {
    let parts = [
      Part(source: "a", file: "x"), Part(source: "a-1", file: "x"),
      Part(source: "a-1.1", file: "x"),
    ]
    let all = ids(parts.flatMap { part in [1, 2, 11].map { (part, $0, 0) } }, severalParts: ["a"])
    #expect(Set(all).count == all.count, "\(all)")
  }

  @Test func columnsStandInTheCataloguesOrderAndExtrasBehind() {
    #expect(
      ClientView.order(["shop.Obs", "email", "id", "last-name", "a.x", "client-code"])
        == ["id", "client-code", "last-name", "email", "shop.Obs", "a.x"])
  }

  @Test func clientsBeginWithTheirID() {
    var view = ClientView(severalParts: [])
    let batch = Batch.small([("email", ["x"]), ("last-name", ["Petit"])])
    let clients = view.clients(batch)
    #expect(clients.names == ["id", "last-name", "email"])
    #expect(clients.texts == [["list-1", "Petit", "x"]])
  }

  @Test func eventsNameTheirClientAndTheirPlace() {
    let events = Events(
      batch: .small([("x.Extra", ["e", "f"]), ("purchase-number", ["1", "2"])]), mention: [1, 0])
    let shown = ClientView.events(
      events, kind: .purchase, clientIDs: TextColumn(["c1", "c2"]), Workers(1))
    #expect(shown.names == ["client", "purchase-number", "x.Extra", "source", "file", "record"])
    #expect(shown.texts.map { $0[0] } == ["c2", "c1"])
    #expect(shown.texts[1].suffix(3) == ["list", "a.csv", "2"])
  }
}
