import Testing

@testable import Readers

@Suite struct GridRowTests {
  private func row(_ columns: [Int]) -> GridRow {
    var row = GridRow()
    row.begin(number: 1)
    for column in columns { add(column, to: &row) }
    row.end()
    return row
  }

  private func add(_ column: Int, to row: inout GridRow) {
    let start = row.bytes.count
    row.bytes.append(UInt8(0x61 + column))
    row.endCell(column: column, kind: .text, from: start)
  }

  @Test(arguments: [[0, 1, 2], [2, 0, 1], [0, 18, 2], [3, 3, 1]])
  func cellsAscendInWhateverOrderTheyCome(_ columns: [Int]) {
    #expect(row(columns).cells.map { Int($0.column) } == Set(columns).sorted())
  }

  /// Found by fuzzing: a value carried down from a merged cell went behind a cell that stands further right.
  @Test func aCellThatComesAfterTheEndFindsItsPlaceToo() {
    var row = row([0, 18, 2])
    add(3, to: &row)
    row.end()
    #expect(row.cells.map { Int($0.column) } == [0, 2, 3, 18])
    #expect(row.cells.map { row.text($0) } == ["a", "c", "d", "s"])
  }

  @Test func ofTwoCellsForOneColumnTheLaterStays() {
    var row = GridRow()
    row.begin(number: 1)
    for (column, letter) in [(1, "a"), (0, "b"), (1, "c")] {
      let start = row.bytes.count
      row.bytes.append(contentsOf: letter.utf8)
      row.endCell(column: column, kind: .text, from: start)
    }
    row.end()
    #expect(row.cells.map { row.text($0) } == ["b", "c"])
    #expect(row.width == 2 && !row.isBlank)
  }
}
