import Synchronization
import Tables
import Testing

@testable import Pipelines

@Suite struct ChainTests {
  private func chain(_ steps: [any Transform], asks: Bool = false) -> Chain {
    Chain(
      transforms: steps.map { (type(of: $0).name, $0) }, context: .small, keepsRepairs: false,
      asksPersons: asks)
  }

  private func sorting(refuse: [String] = [], setAside: [String] = []) -> Sort {
    var sort = Sort()
    sort.refuse = refuse
    sort.setAside = setAside
    return sort
  }

  private func names(_ delivery: Delivery) -> [String] {
    (0..<delivery.mentions.count).map { delivery.mentions["name"]?[$0] ?? "" }
  }

  private static let people = Batch.small([("name", ["a", "b", "c", "d", "e"])])

  @Test func whatIsRefusedOrSetAsideLeavesAndTheOthersKeepTheirOrder() throws {
    let steps = [sorting(refuse: ["b", "d"], setAside: ["e"])]
    let result = try chain(steps).run(Delivery(mentions: Self.people))
    #expect(names(result.delivery) == ["a", "c"])
    #expect(result.rejects.map { names($0.delivery) } == [["b", "d"]])
    #expect(result.filtered == [1] && result.split.isEmpty)
    #expect(result.log.counts.values.reduce(0, +) == 2)
  }

  /// Two reasons against one record are one refusal, and a refusal counts before a filter.
  @Test func eachRecordHasOneFate() throws {
    let both = sorting(refuse: ["a"], setAside: ["a", "b"])
    let result = try chain([both]).run(Delivery(mentions: Self.people))
    #expect(result.rejects.map { $0.refusals.count } == [1] && result.filtered == [1])
    #expect(names(result.delivery) == ["c", "d", "e"])
  }

  /// Rows are told as the caller numbers them, also behind a step that took some out.
  @Test func whoListensHearsOfEachRemoval() throws {
    let steps = [sorting(setAside: ["a"]), sorting(refuse: ["c"])]
    var heard: [String] = []
    _ = try chain(steps).run(Delivery(mentions: Self.people)) { removal in
      heard.append("\(removal.refused) \(removal.filtered) \(removal.kept)")
    }
    #expect(heard == ["[] [0] [1, 2, 3, 4]", "[1] [] [0, 2, 3]"])
  }

  @Test func eventsLeaveWithTheirRecord() throws {
    let purchases = Events(
      batch: .small([("purchase-number", ["1", "2", "3"])]), mention: [0, 1, 4])
    let result = try chain([sorting(refuse: ["b"], setAside: ["c"])]).run(
      Delivery(mentions: Self.people, events: [.purchase: purchases]))
    #expect(result.delivery.events[.purchase]?.mention == [0, 2])
    #expect(result.rejects[0].delivery.events[.purchase]?.batch.texts == [["2"]])
  }

  /// A record that was changed is refused as it was read.
  @Test func aRefusalShowsTheRecordAsItWasRead() throws {
    struct Shout: Transform, Step {
      static let name = "shout"
      static let summary = Phrase(en: "Shouts.", fr: "Crie.")
      func prepare(for columns: [String], _ context: StepContext) -> any Step { self }
      func apply(to delivery: inout Delivery, log: inout StepLog) {
        let column = delivery.mentions["name"] ?? TextColumn()
        delivery.mentions["name"] = TextColumn((0..<column.count).map { column[$0].uppercased() })
      }
    }
    let result = try chain([Shout(), sorting(refuse: ["B"])]).run(Delivery(mentions: Self.people))
    #expect(names(result.rejects[0].delivery) == ["b"])
    #expect(names(result.delivery) == ["A", "C", "D", "E"])
  }

  @Test func aStepIsPreparedOncePerSetOfColumns() throws {
    let chain = chain([Counting()])
    for _ in 0..<3 { _ = try chain.run(Delivery(mentions: Self.people)) }
    #expect(Counting.prepared.withLock { $0 } == [["name"]])
    _ = try chain.run(Delivery(mentions: .small([("other", ["x"])])))
    #expect(Counting.prepared.withLock { $0 } == [["name"], ["other"]])
  }

  /// Remembers for which columns it was prepared.
  private struct Counting: Transform, Step {
    static let name = "counting"
    static let summary = Phrase(en: "Counts.", fr: "Compte.")
    static let prepared = Mutex<[[String]]>([])

    func prepare(for columns: [String], _ context: StepContext) -> any Step {
      Self.prepared.withLock { $0.append(columns) }
      return self
    }
    func apply(to delivery: inout Delivery, log: inout StepLog) {}
  }

  @Test func aStepThatStopsTheRunStopsIt() {
    struct Stopping: Transform, Step {
      static let name = "stopping"
      static let summary = Phrase(en: "Stops.", fr: "Arrête.")
      func prepare(for columns: [String], _ context: StepContext) -> any Step { self }
      func apply(to delivery: inout Delivery, log: inout StepLog) {
        log.stop(RunError("x", .stopped, at: "here", Phrase(en: "x", fr: "x")))
      }
    }
    #expect(throws: RunError.self) {
      try chain([Stopping()]).run(Delivery(mentions: Self.people))
    }
  }

  @Test func anEmptyDeliveryGoesThrough() throws {
    let result = try chain([sorting(refuse: ["a"])]).run(Delivery())
    #expect(result.delivery.mentions.count == 0 && result.rejects.isEmpty)
    #expect(result.rows == [0])
  }
}
