import Pipelines
import Tables
import Testing

@testable import Matching

@Suite struct EventCopiesTests {
  /// What is left of purchases of two files, as `client number day amount`, and what was said; the first row of a text is the client's.
  private func settled(
    _ rows: String, kind: EventKind = .purchase, lines: Events? = nil
  ) -> (rows: [String], codes: [String: Int], lines: Int) {
    let ofFiles = rows.split(separator: "\n").dropFirst().map { $0.contains("@b") ? "b" : "a" }
    let table = sampleBatch(rows) { ofFiles[$0] }
    let clients = (0..<table.count).map { UInt32(table["client"]![$0])! }
    var batch = table
    batch["client"] = nil
    batch["file"] = nil
    var events: [EventKind: Events] = [kind: Events(batch: batch, mention: clients)]
    if let lines { events[.purchaseLine] = lines }
    var log = StepLog(keepsRepairs: true)
    EventCopies.settle(&events, log: &log) { $0.source == "b" ? 0 : 1 }
    let left = events[kind]!
    var codes: [String: Int] = [:]
    for (key, count) in log.counts { codes[key.code, default: 0] += count }
    return (
      (0..<left.batch.count).map { row in
        ([String(left.mention[row])] + left.batch.columns.map { $0[row] }).joined(separator: " ")
      }, codes, events[.purchaseLine]?.batch.count ?? 0
    )
  }

  private static let head = "client;purchase-number;purchase-date;purchase-total;file\n"

  @Test func aPurchaseThatTwoFilesTellCountsOnce() {
    let left = settled(
      Self.head + "0;FA-001;2025-01-12;120.00;@a\n0;fa 1;2025-01-12;120;@b\n"
        + "1;FA-2;2025-01-12;5;@a\n")
    #expect(left.rows == ["0 fa 1 2025-01-12 120", "1 FA-2 2025-01-12 5"])
    #expect(left.codes == ["event-copy": 1])
  }

  /// Of two amounts or two days nobody knows the right one; a number alone may be that of another shop.
  @Test(arguments: [
    ("0;F1;2025-01-12;120;@a", "0;F1;2025-01-12;130;@b", 1),
    ("0;F1;2025-01-12;120;@a", "0;F1;2025-01-13;120;@b", 1),
    ("0;F1;2025-01-12;120;@a", "0;F1;;130;@b", 1),
    ("0;F1;2025-01-12;120;@a", "0;F1;2024-05-02;33;@b", 0),
    ("0;F1;2025-01-12;120;@a", "1;F1;2025-01-12;120;@b", 0),
    ("0;F1;2025-01-12;120;@a", "0;F1;2025-01-12;-120;@b", 0),
    ("0;F1;2025-01-12;120;@a", "0;F1;2025-01-12;120;@a", 0),
  ])
  func whatIsNotCertainCountsAndIsTold(one: String, other: String, doubts: Int) {
    let left = settled(Self.head + one + "\n" + other + "\n")
    #expect(left.rows.count == 2)
    #expect(left.codes["event-twice", default: 0] == doubts && left.codes["event-copy"] == nil)
  }

  /// Lists of lines name their invoice; a number that one file has at several days is that of none.
  @Test func aNumberAloneIsNoSecondPurchase() {
    let left = settled(
      Self.head + "0;F1;;;@b\n0;F1;2025-01-12;120;@a\n0;F1;2025-01-12;;@b\n")
    #expect(left.rows == ["0 F1 2025-01-12 120"] && left.codes.isEmpty)
    let contract = settled(
      Self.head + "0;K;2025-01-12;120;@a\n0;K;2025-02-12;120;@a\n0;K;2025-02-12;130;@b\n")
    #expect(contract.rows.count == 3 && contract.codes.isEmpty)
    let none = settled(Self.head + "0;0;2025-01-12;9;@a\n0;0;2025-01-12;9;@b\n")
    #expect(none.rows.count == 2 && none.codes.isEmpty)
  }

  @Test func whatWasNotedOfTheCopyIsKept() {
    let left = settled(
      "client;purchase-number;purchase-date;purchase-total;note;file\n"
        + "0;F1;2025-01-12;120;payé;@a\n0;F1;2025-01-12;120;relancé;@b\n")
    #expect(left.rows == ["0 F1 2025-01-12 120 relancé\npayé"])
  }

  /// A list of lines has the number of its invoice several times, two lines of one price among them.
  @Test func linesAreComparedLineByLine() {
    let left = settled(
      Self.head
        + "0;F1;2025-01-12;10;@a\n0;F1;2025-01-12;10;@a\n0;F1;2025-01-12;5;@a\n"
        + "0;F1;2025-01-12;10;@b\n0;F1;2025-01-12;5;@b\n")
    #expect(left.rows == ["0 F1 2025-01-12 10", "0 F1 2025-01-12 10", "0 F1 2025-01-12 5"])
  }

  @Test func whatTheCopyAloneTellsIsKept() {
    let left = settled(
      "client;purchase-number;purchase-date;purchase-total;purchase-tax;file\n"
        + "0;F1;2025-01-12;120;20;@a\n0;F1;2025-01-12;120;;@b\n")
    #expect(left.rows == ["0 F1 2025-01-12 120 20"])
  }

  @Test func theLinesOfACopyGoWithItWhereTheOtherHasLinesToo() {
    func lines(_ sources: [String]) -> Events {
      let batch = sampleBatch("purchase-number;product\n" + sources.map { "F1;\($0)\n" }.joined()) {
        sources[$0]
      }
      return Events(batch: batch, mention: sources.map { _ in 0 })
    }
    let rows = Self.head + "0;F1;2025-01-12;120;@a\n0;F1;2025-01-12;120;@b\n"
    #expect(settled(rows, lines: lines(["a", "a", "b", "b"])).lines == 2)
    #expect(settled(rows, lines: lines(["a", "a"])).lines == 2)
  }

  @Test func aTicketThatTwoFilesTellDifferentlyIsDoubtful() {
    let head = "client;interaction-number;interaction-date;interaction-status;file\n"
    let same = settled(head + "0;T1;2025-01-12;clos;@a\n0;T1;2025-01-12;;@b\n", kind: .interaction)
    #expect(same.rows == ["0 T1 2025-01-12 clos"])
    let other = settled(
      head + "0;T1;2025-01-12;clos;@a\n0;T1;2025-01-12;ouvert;@b\n", kind: .interaction)
    #expect(other.rows.count == 2 && other.codes == ["event-twice": 1])
  }
}
