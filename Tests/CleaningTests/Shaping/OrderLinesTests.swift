import Tables
import Testing

@testable import Cleaning

@Suite struct OrderLinesTests {
  private func batch(_ names: [String?], _ towns: [String?], parts: [Int]? = nil) -> Batch {
    var origins = Origins()
    for row in names.indices {
      let part = origins.index(of: Part(source: "shop", file: "\(parts?[row] ?? 0).csv"))
      origins.append(part: part, record: row + 1)
    }
    return Batch(
      columns: [("last-name", TextColumn(names)), ("city", TextColumn(towns))], origins: origins)
  }

  @Test func aRowThatSaysNothingElseIsAFurtherLine() {
    let mentions = batch(["Ann", "", "Ann", "Bob", nil], ["Brest", nil, "Brest", "", "Lyon"])
    let lines = OrderLines(TextColumn(["1", "1", "1", "2", "2"]), mentions)
    #expect(lines.first == [1: 0, 2: 0], "Lyon is more than the first line of order 2 says")
    let filled = lines.filled(mentions)
    #expect((0..<5).map { filled["last-name"]?[$0] } == ["Ann", "Ann", "Ann", "Bob", ""])
    #expect((0..<5).map { filled["city"]?[$0] } == ["Brest", "Brest", "Brest", "", "Lyon"])
  }

  @Test(arguments: [
    ["1", "2"], ["1", ""], ["", ""],
  ])
  func withoutTheSameNumberEachRowStandsForItself(_ numbers: [String]) {
    #expect(OrderLines(TextColumn(numbers), batch(["Ann", ""], ["", ""])).first.isEmpty)
  }

  /// Order 1 of another file is another order.
  @Test func anOrderIsOfOneFile() {
    let mentions = batch(["Ann", ""], ["", ""], parts: [0, 1])
    #expect(OrderLines(TextColumn(["1", "1"]), mentions).first.isEmpty)
  }

  /// Two lines of one price are two where the other lines show that the amounts are theirs.
  @Test(arguments: [
    (["72", "120", "12", "12", "12"], true), (["72", "72", "72", "12", "12"], false),
    (["72", "", "", "12", "12"], false), (["", "", "", "", ""], false),
  ])
  func amountsAreOfLinesWhereTheyDiffer(_ amounts: [String], _ areOfLines: Bool) {
    let lines = OrderLines(
      TextColumn(["1", "1", "1", "2", "2"]),
      batch(["Ann", "", "", "Bob", "Bob"], [nil, nil, nil, nil, nil]))
    #expect(lines.amounts(TextColumn(amounts)).areOfLines == areOfLines)
  }

  @Test func nothingHasNoLines() {
    #expect(OrderLines(TextColumn(), batch([], [])).first.isEmpty)
  }
}
