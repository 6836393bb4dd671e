import Testing

@testable import Tables

@Suite struct BatchTests {
  private func batch(_ columns: [(String, [String?])], file: String = "a.csv") -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: file))
    for row in 0..<(columns.first?.1.count ?? 0) { origins.append(part: part, record: row + 1) }
    return Batch(columns: columns.map { ($0.0, TextColumn($0.1)) }, origins: origins)
  }

  @Test func columnsAreAddedReplacedRenamedAndTakenAway() {
    var batch = batch([("a", ["1", "2"]), ("b", ["3", "4"])])
    batch["c"] = TextColumn(["5", "6"])
    batch["a"] = TextColumn(["7", "8"])
    #expect(batch.names == ["a", "b", "c"])
    #expect(batch["a"] == TextColumn(["7", "8"]))
    batch["b"] = nil
    batch["unknown"] = nil
    #expect(batch.names == ["a", "c"])
    #expect(batch.place(of: "c") == 1)
    batch.rename(at: 1, to: "d")
    #expect(batch["c"] == nil && batch["d"] == TextColumn(["5", "6"]))
    batch.reorder(["d", "unknown"])
    #expect(batch.names == ["d", "a"] && batch["a"] == TextColumn(["7", "8"]))
  }

  @Test func aColumnThatOneOfTwoBatchesHasIsMissingInTheOthersRows() {
    var both = batch([("a", ["1"]), ("b", ["2"])])
    both.append(contentsOf: batch([("c", ["3", "4"]), ("a", ["5", nil])], file: "b.csv"))
    #expect(both.names == ["a", "b", "c"])
    #expect(both["a"] == TextColumn(["1", "5", nil]))
    #expect(both["b"] == TextColumn(["2", nil, nil]))
    #expect(both["c"] == TextColumn([nil, "3", "4"]))
    #expect((0..<3).map { both.origins[$0].part.file } == ["a.csv", "b.csv", "b.csv"])
  }

  @Test func rowsKeepTheirOriginsWhenGathered() {
    let gathered = batch([("a", ["1", "2", "3"])]).gathering([2, 0])
    #expect(gathered["a"] == TextColumn(["3", "1"]))
    #expect(gathered.origins.records == [3, 1])
  }
}
