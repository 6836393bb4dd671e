import Testing

@testable import Readers

@Suite struct HTMLTableTests {
  /// A table out of rows of cells: a text, perhaps with the rows and columns that it spans.
  private func table(_ rows: [[(String, Int, Int)]]) throws -> HTMLTable {
    var table = HTMLTable()
    for row in rows {
      table.beginRow()
      for (text, rowSpan, columnSpan) in row {
        try table.beginCell(rowSpan: rowSpan, columnSpan: columnSpan, limits: ReadLimits())
        table.write { $0.append(contentsOf: text.utf8) }
      }
    }
    table.endCell()
    return table
  }

  private func texts(_ table: HTMLTable) -> [String] {
    table.cells.map { cell in
      let text = String(
        decoding: table.bytes[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
      return "\(cell.row),\(cell.column) \(text)"
    }
  }

  @Test func cellsStandUnderTheirColumns() throws {
    let plain = try table([[("a", 1, 1), ("b", 1, 1)], [("c", 1, 1), ("d", 1, 1)]])
    #expect(texts(plain) == ["1,0 a", "1,1 b", "2,0 c", "2,1 d"])
    #expect(plain.rowCount == 2 && plain.runs.isEmpty)
  }

  /// Below a cell of two rows the next one stands a column further.
  @Test func aCellOfSeveralRowsPushesTheOthersAside() throws {
    let spanned = try table([
      [("a", 2, 1), ("b", 1, 2), ("c", 1, 1)], [("d", 1, 1), ("e", 1, 1), ("f", 1, 1)],
    ])
    #expect(texts(spanned) == ["1,0 a", "1,1 b", "1,3 c", "2,1 d", "2,2 e", "2,3 f"])
    #expect(spanned.runs == [MergedCells.Run(column: 0, firstRow: 1, lastRow: 2)])
  }

  @Test func blanksAroundATextAreNone() throws {
    let trimmed = try table([[("  a \n", 1, 1), ("\u{A0} b\u{A0}", 1, 1), (" \u{A0} ", 1, 1)]])
    #expect(texts(trimmed) == ["1,0 a", "1,1 b"], "a blank cell is none")
  }

  @Test func aCellWithoutARowBeginsOne() throws {
    var table = HTMLTable()
    table.write { $0.append(0x61) }  // text outside of cells
    try table.beginCell(rowSpan: 1, columnSpan: 1, limits: ReadLimits())
    table.write { $0.append(0x62) }
    table.endCell()
    table.endCell()
    #expect(texts(table) == ["1,0 b"])
  }

  /// Spans of a hostile page: no more than browsers take, and no table without end.
  @Test func spansHaveTheirLimits() throws {
    let wide = try table([[("a", 1, .max), ("b", 1, 1)]])
    #expect(texts(wide) == ["1,0 a", "1,1000 b"])
    let high = try table([[("a", .max, 0), ("b", -5, 1)]])
    #expect(high.runs.map(\.lastRow) == [65_534])
    let many = [[(String, Int, Int)]](repeating: [("x", 1, 1_000)], count: 1)
    #expect(
      refusal { _ = try table(many.map { row in (0..<18).flatMap { _ in row } }) }?.code
        == .tooLarge)
  }

  @Test func rowsAreGivenOutOneByOne() throws {
    var rows = HTMLRows(try table([[("a", 1, 1)], [], [("b", 1, 1), ("c", 1, 1)]]))
    var row = GridRow()
    var found: [String] = []
    while try rows.next(&row) {
      found.append("\(row.number): \(row.cells.count)")
    }
    #expect(found == ["1: 1", "3: 2"], "a row without a value is passed over, its number is not")
  }
}
