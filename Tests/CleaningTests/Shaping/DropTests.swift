import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct DropTests {
  private func drop(_ columns: [String]) -> Drop {
    var drop = Drop()
    drop.columns = columns
    return drop
  }

  @Test func theColumnsAreGoneBehindIt() {
    var flow = Flow(columns: ["last-name", "note", "city"])
    drop(["note"]).flow(&flow)
    #expect(flow.columns == ["last-name", "city"] && flow.problems.diagnostics.isEmpty)
  }

  @Test func aColumnThatThereIsNotIsAMistake() {
    var flow = Flow(columns: ["last-name", "note"])
    drop(["notes"]).flow(&flow)
    #expect(flow.problems.diagnostics.map(\.suggestion) == ["note"])
    #expect(flow.columns == ["last-name", "note"])
  }

  /// The field of an event stands in no mention.
  @Test func anEventLosesItsColumnToo() {
    let batch = Batch(
      columns: [("purchase-date", TextColumn(["2026-01-01"])), ("currency", TextColumn(["EUR"]))],
      origins: Origins())
    var events = Events()
    events.batch = batch
    var delivery = Delivery()
    delivery.events[.purchase] = events
    var log = StepLog()
    drop(["currency"]).apply(to: &delivery, log: &log)
    #expect(delivery.events[.purchase]?.batch.names == ["purchase-date"])
    var flow = Flow(columns: ["last-name"])
    drop(["purchase-date"]).flow(&flow)
    #expect(flow.problems.diagnostics.isEmpty)
  }
}
