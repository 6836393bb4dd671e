import Testing

@testable import Tables

@Suite struct DeliveryTests {
  private func delivery(_ names: [String], purchases: [(mention: UInt32, number: String)])
    -> Delivery
  {
    func origins(_ count: Int) -> Origins {
      var origins = Origins()
      let part = origins.index(of: Part(source: "s", file: "f"))
      for row in 0..<count { origins.append(part: part, record: row + 1) }
      return origins
    }
    let events = Events(
      batch: Batch(
        columns: [("purchase-number", TextColumn(purchases.map { $0.number }))],
        origins: origins(purchases.count)),
      mention: purchases.map { $0.mention })
    return Delivery(
      mentions: Batch(columns: [("last-name", TextColumn(names))], origins: origins(names.count)),
      events: [.purchase: events])
  }

  @Test func eventsFollowTheirMentions() {
    let all = delivery(["A", "B", "C"], purchases: [(0, "1"), (2, "2"), (2, "3"), (1, "4")])
    let kept = all.gathering([2, 0])
    #expect(kept.mentions["last-name"] == TextColumn(["C", "A"]))
    #expect(kept.events[.purchase]?.batch["purchase-number"] == TextColumn(["1", "2", "3"]))
    #expect(kept.events[.purchase]?.mention == [1, 0, 0])
  }

  @Test func eventsOfALaterDeliveryPointBehindTheMentionsBefore() {
    var both = delivery(["A"], purchases: [(0, "1")])
    both.append(contentsOf: delivery(["B", "C"], purchases: [(1, "2")]))
    #expect(both.mentions.count == 3)
    #expect(both.events[.purchase]?.mention == [0, 2])
  }
}
