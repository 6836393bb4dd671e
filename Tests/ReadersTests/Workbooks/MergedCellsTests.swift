import Testing

@testable import Readers

@Suite struct MergedCellsTests {
  private func row(_ number: Int, _ cells: [Int: String] = [:]) -> GridRow {
    var row = GridRow()
    row.begin(number: number)
    for (column, text) in cells.sorted(by: { $0.key < $1.key }) {
      let start = row.bytes.count
      row.bytes.append(contentsOf: text.utf8)
      row.endCell(column: column, kind: .text, from: start)
    }
    row.end()
    return row
  }

  private func carried(_ cells: inout MergedCells, into row: GridRow) -> [String] {
    cells.pass(row).map { "\($0.column) \(String(decoding: $0.value, as: UTF8.self))" }
  }

  @Test func aValueIsCarriedToTheLastRowOfItsRun() {
    var cells = MergedCells([
      .init(column: 2, firstRow: 2, lastRow: 4), .init(column: 0, firstRow: 2, lastRow: 3),
    ])
    #expect(carried(&cells, into: row(1, [0: "above"])) == [])
    #expect(carried(&cells, into: row(2, [0: "Rennes", 2: "x"])) == [])
    #expect(carried(&cells, into: row(3)) == ["0 Rennes", "2 x"])
    #expect(carried(&cells, into: row(4)) == ["2 x"])
    #expect(carried(&cells, into: row(5)) == [])
  }

  /// Blank rows of a sheet are not there at all.
  @Test func rowsThatAreLeftOutEndARunAsWell() {
    var cells = MergedCells([.init(column: 0, firstRow: 1, lastRow: 3)])
    #expect(carried(&cells, into: row(1, [0: "a"])) == [])
    #expect(carried(&cells, into: row(9)) == [])
    var begun = MergedCells([.init(column: 0, firstRow: 1, lastRow: 3)])
    #expect(carried(&begun, into: row(2, [0: "late"])) == [], "its first row was left out")
    #expect(carried(&begun, into: row(3)) == [])
  }

  @Test func aRunOfBlankCellsCarriesNothing() {
    var cells = MergedCells([.init(column: 1, firstRow: 1, lastRow: 2)])
    #expect(carried(&cells, into: row(1, [0: "a"])) == [])
    #expect(carried(&cells, into: row(2)) == [])
  }

  @Test func oneRowIsNoRun() {
    var cells = MergedCells([.init(column: 0, firstRow: 1, lastRow: 1)])
    #expect(cells.isEmpty)
    cells.add(.init(column: 0, firstRow: 5, lastRow: 4))
    #expect(cells.isEmpty)
  }

  @Test(arguments: [
    ("A2:A5", 0, 2, 5), ("C10:D12", 2, 10, 12), ("AA1:AA2", 26, 1, 2), ("xfd1:xfd9", 16_383, 1, 9),
  ])
  func aReferenceIsRead(_ text: String, _ column: Int, _ first: Int, _ last: Int) {
    #expect(
      MergedCells.run(text) == MergedCells.Run(column: column, firstRow: first, lastRow: last))
  }

  @Test(arguments: [
    "", "A1", "A1:B2:C3", "1:2", "A:B", "AAAA1:AAAA2", "A1:Bx", "é1:é2", "A99999999999999999999:A2",
  ])
  func whatIsNoReferenceIsNone(_ text: String) { #expect(MergedCells.run(text) == nil) }
}
