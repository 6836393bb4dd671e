import Foundation
import Testing

@testable import trevidy

/// The set that lies in `Fixtures/trevidy`, made once for all tests.
private let shop: Shop = {
  var shop = Shop(rows: 3_000, invoices: 150, seed: 2026)
  shop.open()
  return shop
}()

private var root: URL {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

@Suite struct CommittedSetTests {
  @Test func theCommittedSeedGivesTheCommittedBytes() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "trevidy-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var copy = shop
    try copy.write(to: folder)
    let committed = root.appendingPathComponent("Fixtures/trevidy")
    let made = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let kept = try FileManager.default.subpathsOfDirectory(atPath: committed.path)
      .filter { $0 != "README.md" }.sorted()
    #expect(made == kept)
    for path in made where path.contains(".") {
      let left = try Data(contentsOf: folder.appendingPathComponent(path))
      let right = try Data(contentsOf: committed.appendingPathComponent(path))
      #expect(left == right, "\(path) differs: run `swift run trevidy` and commit the result")
    }
  }

  @Test func aboutThreeThousandRowsTellOfAboutEighteenHundredClients() {
    #expect(shop.rowsWritten == 3_000)
    #expect((1_700...1_900).contains(shop.clients.count))
    #expect(shop.invoices.count >= 60)
  }

  @Test func atLeastThreeTruePairsInTenShareNoPhoneEmailSiretOrBirthDate() {
    let byClient = Dictionary(grouping: shop.evidence, by: \.client)
    var pairCount = 0
    var bareCount = 0
    for records in byClient.values {
      for (place, one) in records.enumerated() {
        for other in records[(place + 1)...] {
          pairCount += 1
          if Set(one.keys).isDisjoint(with: other.keys) { bareCount += 1 }
        }
      }
    }
    #expect(pairCount > 1_500)
    #expect(bareCount * 100 >= pairCount * 30, "\(bareCount) of \(pairCount)")
    #expect(bareCount * 100 <= pairCount * 38, "\(bareCount) of \(pairCount)")
  }

  @Test func householdsAreMany() {
    let sizes = Dictionary(grouping: shop.households, by: \.household).mapValues(\.count)
    let shared = sizes.values.filter { $0 > 1 }.reduce(0, +)
    #expect((20...60).contains(shared * 100 / shop.clients.count), "\(shared)")
  }

  @Test func aboutThreePersonsInAHundredHaveTheNameOfAnother() {
    let names = Dictionary(grouping: shop.persons, by: { "\($0.first) \($0.last)" })
    let namesakes = names.values.filter { $0.count > 1 }.reduce(0) { $0 + $1.count }
    #expect((20...50).contains(namesakes * 1000 / shop.persons.count), "\(namesakes)")
  }

  @Test func strangersNeverShareAPhoneOrAnEmail() {
    var households: [String: Int] = [:]
    for (client, household) in shop.households { households[shop.clients[client]] = household }
    var owner: [String: Int] = [:]
    for record in shop.evidence {
      guard let household = households[record.client] else { continue }
      for key in record.keys where key.contains("@") || key.hasPrefix("06") {
        #expect(owner[key, default: household] == household)
        owner[key] = household
      }
    }
  }

  @Test func everyPhoneIsReservedForFiction() {
    let reserved = ["019900", "026191", "035301", "046571", "053649", "063998"]
    for key in shop.evidence.flatMap(\.keys) where key.utf8.count == 10 && !key.contains("-") {
      #expect(reserved.contains { key.hasPrefix($0) })
    }
  }
}
