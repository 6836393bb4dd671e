import Pipelines
import Tables
import Testing

@testable import Matching

@Suite struct RepeatedOrdersTests {
  /// The rows that repeat an order, of purchases `number day amount` of one client and one file.
  private func repeats(_ rows: [String], furtherRecords: Int = 0) -> [Int] {
    let purchases = sampleBatch(
      "purchase-number;purchase-date;purchase-total\n"
        + rows.map { $0.replacing(" ", with: ";") + "\n" }.joined())
    let mentions = sampleBatch(
      "last-name\n" + [String](repeating: "Morel\n", count: rows.count + furtherRecords).joined())
    let events = Events(batch: purchases, mention: rows.indices.map(UInt32.init))
    return RepeatedOrders(
      events, cluster: [UInt32](repeating: 0, count: mentions.count), mentions: mentions)?.repeats
      ?? []
  }

  private static let sorted = (1...6).map { "F\($0) 2025-01-0\($0) \($0)0.00" }

  /// A list sorted by product has the order at each of its products, with its whole amount.
  @Test func anOrderWhoseRowsStandApartCountsOnce() {
    #expect(repeats(Self.sorted + Self.sorted) == Array(6..<12))
    #expect(repeats(Self.sorted) == [])
  }

  /// Amounts of lines differ within an order, and two of the same price do not change that.
  @Test func amountsOfLinesAllCount() {
    let lines = (1...6).map { "F\($0) 2025-01-0\($0) 3.50" }
    #expect(repeats(Self.sorted + lines) == [])
    #expect(repeats(Self.sorted + Array(lines.prefix(5)) + [Self.sorted[5]]) == [])
  }

  /// Two seats of one price are two lines of an order: what all of them cost tells nothing.
  @Test func seatsOfOnePriceAllCount() {
    let seats = (1...6).map { "F\($0) 2025-01-0\($0) 25.00" }
    #expect(repeats(seats + seats) == [])
  }

  /// Few numbers in several rows tell nothing, unless rows of orders were found one behind the other.
  @Test func anOrderThatAPortionCutsCountsOnce() {
    let cut = ["F1 2025-01-01 10.00", "F2 2025-01-02 20.00", "F1 2025-01-01 10.00"]
    #expect(repeats(cut) == [])
    #expect(repeats(cut, furtherRecords: 4) == [2])
    #expect(repeats(["K 2025-01-01 9", "K 2025-02-01 9"], furtherRecords: 4) == [])
  }
}
