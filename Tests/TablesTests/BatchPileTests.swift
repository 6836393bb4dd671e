import Testing

@testable import Tables

@Suite struct BatchPileTests {
  /// A random batch: some of the columns a, b, c; missing, empty and changed cells.
  private func batch(_ random: inout some RandomNumberGenerator, file: String) -> Batch {
    let rows = Int.random(in: 0...130, using: &random)
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: file))
    for row in 0..<rows { origins.append(part: part, record: row + 1) }
    var batch = Batch(origins: origins)
    for name in ["a", "b", "c"] where Bool.random(using: &random) {
      let before = TextColumn(
        (0..<rows).map { row in
          switch Int.random(in: 0..<4, using: &random) {
          case 0: nil
          case 1: ""
          default: "\(name)\(row)é"
          }
        })
      batch[name] = before.blanking(
        (0..<rows).filter { _ in Int.random(in: 0..<9, using: &random) == 0 })
    }
    return batch
  }

  @Test func aPileJoinsAsAppendingOneByOneDoes() {
    for seed in UInt64(1)...40 {
      var random = Seeded(state: seed)
      var pile = BatchPile()
      var twin = Batch()
      for place in 0..<Int.random(in: 0...6, using: &random) {
        let next = batch(&random, file: "\(place % 3).csv")
        pile.append(next)
        if place == 0 { twin = next } else { twin.append(contentsOf: next) }
      }
      #expect(pile.count == twin.count)
      #expect(pile.joined(Workers(2)) == twin, "seed \(seed)")
      #expect(pile.count == 0 && pile.joined(Workers(2)) == Batch())
    }
  }

  @Test func gatheringIsAppendingRowByRow() {
    for seed in UInt64(1)...40 {
      var random = Seeded(state: seed)
      let all = batch(&random, file: "a.csv")
      guard all.count > 0 else { continue }
      var rows = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        Int.random(in: 0..<all.count, using: &random)
      }
      if seed % 2 == 0 { rows.sort() }
      for column in all.columns {
        var twin = TextColumn()
        for row in rows { twin.append(row, of: column) }
        #expect(column.gathering(rows) == twin, "seed \(seed)")
      }
    }
  }

  @Test func deliveriesKeepTheirEventsInAPile() {
    var random = Seeded(state: 7)
    var pile = DeliveryPile()
    var twin = Delivery()
    for _ in 0..<5 {
      let mentions = batch(&random, file: "a.csv")
      let events = batch(&random, file: "a.csv")
      let delivery = Delivery(
        mentions: mentions,
        events: mentions.count == 0
          ? [:]
          : [
            .purchase: Events(
              batch: events, mention: (0..<events.count).map { UInt32($0 % mentions.count) })
          ])
      pile.append(delivery)
      twin.append(contentsOf: delivery)
    }
    let joined = pile.joined(Workers(2))
    #expect(joined.mentions == twin.mentions && joined.events == twin.events)
  }

  @Test func aColumnThatOutgrowsItsOffsetsIsNamedBeforeItIsJoined() {
    var pile = BatchPile(byteLimit: 8)
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f"))
    origins.append(part: part, record: 1)
    func batch(_ a: String, _ b: String) -> Batch {
      Batch(columns: [("a", TextColumn([a])), ("b", TextColumn([b]))], origins: origins)
    }
    pile.append(batch("1234", "12345"))
    pile.append(batch("5678", "123"))
    #expect(pile.oversizeColumn == nil)
    pile.append(batch("", "4"))
    #expect(pile.oversizeColumn == "b")
  }

  @Test func whatTheSourceSaidCountsToo() {
    var pile = BatchPile(byteLimit: 8)
    var origins = Origins()
    origins.append(part: origins.index(of: Part(source: "s", file: "f")), record: 1)
    let changed = TextColumn(["123456789"]).replacing([(0, "1")])
    pile.append(Batch(columns: [("a", changed)], origins: origins))
    #expect(pile.oversizeColumn == "a")
  }
}

/// A generator whose numbers follow from its seed alone.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }
}
