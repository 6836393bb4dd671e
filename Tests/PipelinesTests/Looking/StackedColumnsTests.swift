import Pipelines
import Tables
import Testing

private let known = ["company": "company", "societe": "company", "tel": "phone", "tel 2": "phone"]

private func sample(_ company: (Int) -> String?, _ further: (Int) -> String?) -> Batch {
  Batch(
    columns: [
      ("company", TextColumn((0..<40).map(company))), ("tel", TextColumn((0..<40).map { "\($0)" })),
      ("societe", TextColumn((0..<40).map(further))),
      ("tel 2", TextColumn((0..<40).map { _ in nil })),
    ],
    origins: Origins(
      part: Part(source: "s", file: "f.csv"), byteOffsets: [UInt64](repeating: 0, count: 40)))
}

@Test func twoListsOneBelowTheOtherFillOneField() throws {
  let batch = sample({ $0 < 25 ? "A\($0)" : nil }, { $0 < 25 ? nil : "B\($0)" })
  let stacked = StackedColumns(batch, known: known)
  let pair = try #require(stacked.pairs.first)
  #expect(stacked.pairs.count == 1)
  #expect(pair.field == "company" && pair.first == "company" && pair.further == "societe")
  let joined = stacked.joined(batch)
  #expect(joined.names == ["company", "tel", "tel 2"])
  #expect((0..<40).allSatisfy { joined["company"]?[$0] == ($0 < 25 ? "A\($0)" : "B\($0)") })
}

@Test func twoColumnsFilledTogetherAreTwoThings() {
  let batch = sample({ "A\($0)" }, { $0 < 20 ? nil : "B\($0)" })
  #expect(StackedColumns(batch, known: known).pairs.isEmpty)
  #expect(StackedColumns(batch, known: known).joined(batch).names == batch.names)
}

@Test func aColumnThatFillsNothingIsNoSecondHalf() {
  let batch = sample({ "A\($0)" }, { _ in nil })
  #expect(StackedColumns(batch, known: known).pairs.isEmpty)
}

@Test func theListsOfTwoSheetsFillOneColumnAndThoseOfOneStayTwo() {
  let batch = Batch(
    columns: [
      ("Tél", TextColumn(["1", "2", nil, nil])), ("Tel", TextColumn([nil, nil, "3", ""])),
      ("Tel (2)", TextColumn([nil, nil, "", "4"])),
    ],
    origins: Origins(
      part: Part(source: "s", file: "f.xlsx"), byteOffsets: [UInt64](repeating: 0, count: 4)))
  let known = ["Tél": "phone", "Tel": "phone", "Tel (2)": "phone"]
  let pairs = StackedColumns(batch, known: known).pairs
  #expect(pairs.map(\.first) == ["Tél"] && pairs.map(\.further) == ["Tel"])
}
