import Tables
import Testing

@testable import Pipelines

@Suite struct HouseholdTableTests {
  private func table(_ columns: [(String, [String])]) -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "a", file: "a.csv"))
    for record in columns[0].1.indices { origins.append(part: part, record: record + 1) }
    var batch = Batch(origins: origins)
    for (name, values) in columns { batch[name] = TextColumn(values) }
    return batch
  }

  /// The address of the client, not of the record that leads him; whoever is left alone shares with nobody.
  @Test func theTableSaysWhatTheFileOfClientsSays() {
    let named = table([
      ("client", ["a-1", "a-3", "a-4"]), ("household", ["1", "1", "2"]),
      ("clients-in-household", ["2", "2", "2"]),
    ])
    let clients = table([
      ("last-name", ["Morel", "Roux", "Petit", "Noir"]),
      ("street", ["3 rue Neuve", "", "3 rue Neuve", ""]), ("line-1", ["a", "b", "c", "d"]),
      ("email", ["x", "y", "z", "w"]),
    ])
    let ids = TextColumn(["a-1", "a-2", "a-3", "a-4"])
    let shown = HouseholdTable.table(of: named, ids: ids, clients: clients)
    #expect(
      shown.names == [
        "client", "household", "clients-in-household", "last-name", "street", "line-1",
      ])
    #expect((0..<shown.count).map { shown["last-name"]?[$0] } == ["Morel", "Petit"])
    #expect(shown["clients-in-household"]?[1] == "2")
  }
}
