import Tables
import Testing

@testable import Pipelines

@Suite struct PortTablesLinksTests {
  /// Records 1 to 3 of one file; the second names two persons.
  private var origins: Origins {
    var origins = Origins()
    let part = origins.index(of: Part(source: "list", file: "clients.csv"))
    origins.append(part: part, record: 1)
    origins.append(part: part, record: 2, split: 1)
    origins.append(part: part, record: 2, split: 2)
    origins.append(part: part, record: 3)
    return origins
  }

  private func cells(_ batch: Batch, _ name: String) -> [String]? {
    batch[name].map { column in (0..<column.count).map { column[$0] } }
  }

  private func links(clients: [UInt32], kept rows: [UInt32], ids: [String]) -> Batch {
    var members = Members(origins: origins)
    members.client = clients
    return PortTables.links(members, rowOfClient: rows, ids: TextColumn(ids), Workers(1))
  }

  @Test func aRecordOfTwoPersonsHasOneRow() {
    let links = links(clients: [0, 1, 2, 2], kept: [0, 1, 2], ids: ["a", "b", "c"])
    #expect(links.names == ["client", "source", "file", "record", "second-client"])
    #expect(cells(links, "client") == ["a", "b", "c"])
    #expect(cells(links, "record") == ["1", "2", "3"])
    #expect(cells(links, "second-client") == ["", "c", ""])
  }

  @Test func theSecondPersonLeadsWhereTheFirstWasRefused() {
    let links = links(clients: [0, 1, 2, 2], kept: [0, .max, 1], ids: ["a", "c"])
    #expect(cells(links, "client") == ["a", "c", "c"])
    #expect(cells(links, "record") == ["1", "2", "3"])
    #expect(links["second-client"] == nil)
  }

  @Test func aRecordWhoseClientsWereRefusedHasNone() {
    let links = links(clients: [0, 1, 1, 2], kept: [0, .max, 1], ids: ["a", "c"])
    #expect(cells(links, "record") == ["1", "3"])
  }
}
