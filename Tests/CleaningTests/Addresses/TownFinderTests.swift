import Cleaning
import Reference
import Testing

@Suite struct TownFinderTests {
  private let finder = TownFinder(ReferenceLibrary())

  @Test(
    "What contradicts itself or has two readings is never guessed",
    arguments: [
      ("35400", "Rennes", TownFinding.StaticReason.contradiction), ("", "Saint-Denis", .ambiguous),
      ("35400", "Xqztville", .unknownTown),
      ("99999", "Rennes", .contradiction), ("13000", "Marseille", .notDelivered),
      ("ABCDE", "Villeurbanne", .unreadablePostcode),
      ("75001", "Paris 2e", .contradiction),
    ])
  func refusals(code: String, town: String, reason: TownFinding.StaticReason) {
    #expect(finder.find(postcode: code, town: town).verdict == .refused(reason))
  }

  @Test func neighboursKeepTheirOwnCodes() {
    let found = finder.find(postcode: "L-1611", town: "Luxembourg")
    #expect(found.country == "LU")
    #expect(found.postcode == "1611")
  }
}
