import Pipelines
import Testing

@testable import Matching

/// Rows that say exactly the same, where nothing reaches anybody.
@Suite struct CertaintiesTests {
  private static let towns = ["35000;Rennes", "29200;Brest", "56000;Vannes", "44000;Nantes"]

  /// So many invoices of sixty firms.
  private func clients(_ rows: Int, _ cells: (Int) -> String, _ head: String) -> Int {
    let text = head + "\n" + (0..<rows).map { cells($0 * 7 % 60) }.joined(separator: "\n")
    return Set(MatchEngine().match(sampleBatch(text)).clusters.cluster).count
  }

  @Test(arguments: [90, 400, 2_000])
  func theFirmsOfAListOfInvoicesComeBack(_ rows: Int) {
    let found = clients(
      rows, { "Atelier Kerl\($0)an;\(Self.towns[$0 % 4])" }, "company;postcode;city")
    #expect(found == 60)
  }

  @Test func theirNameAloneTellsThem() {
    #expect(clients(400, { "Atelier Kerl\($0)an" }, "company") == 60)
  }

  /// Two lists of the same persons, letter for letter, with a name and a town.
  @Test func twoListsOfTheSamePersonsAreOne() {
    let first = ["Maelle", "Solenn", "Ronan", "Enora", "Loic", "Yann", "Gwenn"]
    let rows = (0..<300).map { "Kerl\($0 / 7)an;\(first[$0 % 7]);\(Self.towns[$0 % 4])" }
    let text = "last-name;first-name;postcode;city\n" + (rows + rows).joined(separator: "\n")
    #expect(Set(MatchEngine().match(sampleBatch(text)).clusters.cluster).count == 300)
  }
}
