import Reference
import Testing

@Suite struct MadeUpMailboxesTests {
  @Test(arguments: [
    ("test", "martin.example", true), ("test12", "martin.example", true),
    ("jean", "noemail.com", true), ("JEAN", "NOEMAIL.com", true), ("xx", "martin.example", true),
    ("x", "martin.example", true), ("a", "martin.example", false),
    ("jean", "martin.example", false), ("testeur", "martin.example", false),
    ("jean", "inconnu.example", false), ("12", "martin.example", false),
    ("", "martin.example", false), ("jean", "", false),
  ])
  func whatFillsAFieldIsAFiller(local: String, domain: String, isFiller: Bool) {
    #expect(
      MadeUpMailboxes.isFiller(Array(local.utf8).span, Array(domain.utf8).span) == isFiller)
  }

  @Test(arguments: [
    ("guest.booking.com", true), ("Marketplace.Amazon.fr", true), ("booking.com", false),
    ("marketplace", false), ("", false),
  ])
  func ordersAndStaysHaveAddressesOfTheirOwn(domain: String, isRelay: Bool) {
    #expect(MadeUpMailboxes.isRelay(Array(domain.utf8).span) == isRelay)
  }
}
