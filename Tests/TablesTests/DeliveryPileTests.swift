import Testing

@testable import Tables

@Suite struct DeliveryPileTests {
  private func delivery(_ names: [String], purchases: [(Int, String)] = []) -> Delivery {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f"))
    for row in names.indices { origins.append(part: part, record: row + 1) }
    var events: [EventKind: Events] = [:]
    if !purchases.isEmpty {
      var places = Origins()
      let index = places.index(of: Part(source: "s", file: "f"))
      for row in purchases.indices { places.append(part: index, record: row + 1) }
      events[.purchase] = Events(
        batch: Batch(columns: [("number", TextColumn(purchases.map(\.1)))], origins: places),
        mention: purchases.map { UInt32($0.0) })
    }
    return Delivery(
      mentions: Batch(columns: [("name", TextColumn(names))], origins: origins), events: events)
  }

  /// What is joined at once is what is appended one by one: events stay with their mention.
  @Test(arguments: [1, 2]) func joiningIsAppending(_ workers: Int) {
    let all = [
      delivery(["a", "b"], purchases: [(1, "p1")]), delivery(["c"]), delivery([]),
      delivery(["d", "e"], purchases: [(0, "p2"), (0, "p3"), (1, "p4")]),
    ]
    var pile = DeliveryPile()
    var slow = Delivery()
    for one in all {
      pile.append(one)
      slow.append(contentsOf: one)
    }
    let fast = pile.joined(Workers(workers))
    #expect(fast.mentions["name"] == slow.mentions["name"] && fast.mentions.count == 5)
    #expect(fast.events[.purchase]?.mention == [1, 3, 3, 4])
    #expect(fast.events[.purchase]?.batch["number"] == slow.events[.purchase]?.batch["number"])
    #expect(pile.joined(Workers(workers)).mentions.count == 0, "the pile is empty afterwards")
  }
}
