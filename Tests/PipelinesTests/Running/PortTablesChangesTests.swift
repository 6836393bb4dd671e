import Tables
import Testing

@testable import Pipelines

@Suite struct PortTablesChangesTests {
  /// Records 1 and 2 of one file, the first with two purchases; a name and a date were changed.
  private var delivery: Delivery {
    var origins = Origins()
    let part = origins.index(of: Part(source: "shop", file: "a.csv"))
    origins.append(part: part, record: 1)
    origins.append(part: part, record: 2)
    var name = TextColumn(["Morvan", "Kerbrat"])
    name = changed(name, row: 1, from: "KERBRAT")
    let dates = changed(TextColumn(["2026-01-01", "2026-01-02"]), row: 1, from: "2/1/2026")
    let purchases = Events(
      batch: Batch(columns: [("purchase-date", dates)], origins: origins.gathering([0, 0])),
      mention: [0, 0])
    return Delivery(
      mentions: Batch(columns: [("last-name", name)], origins: origins),
      events: [.purchase: purchases])
  }

  private func changed(_ column: TextColumn, row: Int, from text: String) -> TextColumn {
    var column = column
    column.originals.note(row: row, bytes: text.utf8)
    return column
  }

  private func rows(_ batch: Batch) -> [[String]] {
    (0..<batch.count).map { row in batch.columns.map { $0[row] } }
  }

  @Test func cellsOfRecordsAndOfTheirEventsNameTheirClient() {
    let changes = PortTables.changes(delivery)
    let members = Members(origins: delivery.mentions.origins)
    let known = PortTables.changes(
      changes, of: members, rowOfClient: [0, 1], ids: TextColumn(["shop-1", "shop-2"]))
    #expect(
      rows(known) == [
        ["shop-2", "shop", "a.csv", "2", "last-name", "KERBRAT", "Kerbrat", "cleaned"],
        ["shop-1", "shop", "a.csv", "1", "purchase-date", "2/1/2026", "2026-01-02", "cleaned"],
      ])
  }

  @Test func changesOfAClientThatIsNoLongerThereAreLeftOut() {
    var members = Members(origins: delivery.mentions.origins)
    members.client = [0, 1]
    let known = PortTables.changes(
      PortTables.changes(delivery), of: members, rowOfClient: [.max, 0], ids: TextColumn(["shop-2"])
    )
    #expect(rows(known).map(\.first) == ["shop-2"])
  }
}
