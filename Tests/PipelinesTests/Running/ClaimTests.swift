import Tables
import Testing

@testable import Pipelines

@Suite struct ClaimTests {
  private static let reason = Finding("twice", .error, Phrase(en: "twice", fr: "en double"))

  private func claim(_ value: String, _ row: Int, _ way: Claim.Way, scope: String = "s") -> Claim {
    Claim(scope: scope, value: value, row: row, field: "ref", reason: Self.reason, way: way)
  }

  /// A batch whose records claim the values of their column.
  private func result(_ values: [String], _ way: Claim.Way, scope: String = "s") -> Chain.Result {
    let batch = Batch.small([("ref", values)])
    var result = Chain.Result(
      delivery: Delivery(mentions: batch), log: StepLog(), seconds: [], rows: [])
    for (row, value) in values.enumerated() {
      result.log.claim(claim(value, row, way, scope: scope))
    }
    return result
  }

  private func refs(_ result: Chain.Result) -> [String] {
    result.delivery.mentions.texts.map { $0[0] }
  }

  @Test func theFirstKeepsTheValueAndTheOthersAreTold() throws {
    var claims = Claims()
    var kept = result(["a", "b", "a", "a"], .keep)
    #expect(try claims.settle(&kept) == [])
    #expect(refs(kept) == ["a", "b", "a", "a"])
    #expect(kept.log.findings.map(\.record) == [3, 4])
  }

  @Test func cellsAreBlankedOrRecordsRefused() throws {
    var claims = Claims()
    var blanked = result(["a", "b", "a"], .blankCell)
    _ = try claims.settle(&blanked)
    #expect(refs(blanked) == ["a", "b", ""])
    claims = Claims()
    var refused = result(["a", "b", "a", "c", "b"], .rejectRecord)
    #expect(try claims.settle(&refused) == [2, 4])
    #expect(refs(refused) == ["a", "b", "c"])
    #expect(refused.rejects.map { $0.refusals.map(\.row) } == [[2, 4]])
  }

  /// Batches come one after the other; who was first in the run was first.
  @Test func aValueStaysTakenInLaterBatches() throws {
    var claims = Claims()
    var first = result(["a"], .rejectRecord)
    _ = try claims.settle(&first)
    var second = result(["b", "a"], .rejectRecord)
    #expect(try claims.settle(&second) == [1])
    var other = result(["a"], .rejectRecord, scope: "another demand")
    #expect(try claims.settle(&other) == [], "values of two demands do not meet")
  }

  /// Whoever is refused takes no value away from a later record.
  @Test func whoIsRefusedClaimsNothingMore() throws {
    var claims = Claims()
    var batch = result(["a", "a", "x"], .rejectRecord)
    batch.log.claims.insert(claim("phone", 1, .rejectRecord, scope: "t"), at: 2)
    batch.log.claims.append(claim("phone", 2, .rejectRecord, scope: "t"))
    #expect(try claims.settle(&batch) == [1])
  }

  @Test func aClaimMayStopTheRun() throws {
    var claims = Claims()
    var batch = result(["a", "a"], .stop)
    let error = #expect(throws: RunError.self) { try claims.settle(&batch) }
    #expect(error?.exit == .stopped && error?.place == "a.csv, 2")
  }

  /// An event is found by its place among those of its record, whatever records left before it.
  @Test func anEventsOwnCellIsBlanked() throws {
    var batch = result(["x", "y"], .keep)
    batch.log.claims = []
    batch.delivery.events[.purchase] = Events(
      batch: .small([("number", ["1", "2", "1"])]), mention: [0, 1, 1])
    for (row, place, value) in [(0, 0, "1"), (1, 0, "2"), (1, 1, "1")] {
      batch.log.claim(
        Claim(
          scope: "n", value: value, row: row, event: ClaimedEvent(kind: .purchase, place: place),
          field: "number", reason: Self.reason, way: .blankCell))
    }
    var claims = Claims()
    _ = try claims.settle(&batch)
    #expect(batch.delivery.events[.purchase]?.batch.texts == [["1"], ["2"], [""]])
  }
}
