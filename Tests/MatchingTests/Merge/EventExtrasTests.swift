import Pipelines
import Tables
import Testing

@testable import Matching

@Suite struct EventExtrasTests {
  /// Tickets of two clients, an extra column in each row.
  private func moved(
    _ values: [String], name: String = "desk.Véhicule", cluster: [UInt32] = [0, 0, 1],
    wanted: Set<Port> = [.interactions]
  ) -> Delivery {
    let mentions = sampleBatch("last-name;\(name)\n" + values.map { "Morel;\($0)\n" }.joined())
    var delivery = Delivery(mentions: mentions)
    delivery.events[.interaction] = Events(
      batch: sampleBatch("interaction-number\n" + values.indices.map { "T\($0)\n" }.joined()),
      mention: values.indices.map(UInt32.init))
    EventExtras(delivery, MergeGroups(cluster), wanted: wanted).move(in: &delivery)
    return delivery
  }

  @Test(arguments: ["desk.Véhicule", "note"])
  func whatDiffersFromTicketToTicketStaysWithEach(name: String) {
    let delivery = moved(["Clio", "Kangoo", "C3"], name: name)
    let column = delivery.events[.interaction]?.batch[name]
    #expect((0..<3).map { column?[$0] } == ["Clio", "Kangoo", "C3"])
    #expect((delivery.mentions[name] == nil) == (name != "note"))
  }

  @Test func whatAllTicketsOfAClientSayIsTheClients() {
    let delivery = moved(["Or", "Or", "Bleu"])
    #expect(delivery.events[.interaction]?.batch["desk.Véhicule"] == nil)
    #expect(delivery.mentions["desk.Véhicule"]?[2] == "Bleu")
  }

  /// What no output would hold, and what only a client has one of, stays.
  @Test func nothingElseMoves() {
    #expect(moved(["Clio", "Kangoo", "C3"], wanted: [.purchases]).mentions.names.count == 2)
    #expect(moved(["Brest", "Rennes", "Brest"], name: "city").mentions["city"] != nil)
  }

  /// A list of clients has notes too: those stay.
  @Test func onlyTheCellsOfTicketsMove() {
    let mentions = sampleBatch("last-name;note\nMorel;abc\nMorel;def\nMorel;fidèle\n")
    var delivery = Delivery(mentions: mentions)
    delivery.events[.interaction] = Events(
      batch: sampleBatch("interaction-number\nT1\nT2\n"), mention: [0, 1])
    EventExtras(delivery, MergeGroups([0, 0, 0]), wanted: [.interactions]).move(in: &delivery)
    #expect((0..<3).map { delivery.mentions["note"]?[$0] } == ["abc", "def", "fidèle"])
    #expect(delivery.events[.interaction]?.batch["note"]?[1] == "def")
  }
}
