import Testing

@testable import Tables

@Suite struct RowBlockTests {
  @Test func cellsStandAsInTheirColumns() {
    let columns = [
      TextColumn((0..<40).map { $0 % 7 == 0 ? nil : $0 % 5 == 0 ? "" : "Zoé \($0)" }),
      TextColumn((0..<40).map { String($0 * $0) }), TextColumn(missingCount: 40),
    ]
    var block = RowBlock()
    for rows in [0..<40, 3..<17, 39..<40, 12..<12] {
      block.fill(columns, rows: rows)
      #expect(block.rowCount == rows.count)
      for (place, column) in columns.enumerated() {
        for row in rows {
          let own = row - rows.lowerBound
          let bytes = block.bytes[block.range(column: place, row: own)]
          #expect(String(decoding: bytes, as: UTF8.self) == column[row])
          #expect(block.isMissing(column: place, row: own) == column.isMissing(row))
        }
      }
    }
  }
}
