/// Knows two tables side by side by the blank column between them.
enum TableGap {
  /// The place of the blank column; `nil` when the headings are those of one table.
  ///
  /// The column has neither heading nor value, at least two headings stand on either side, and the sides do not belong
  /// together: a heading of one comes again on the other, or rows are filled on one side only.
  static func find(_ headings: [String], above body: ArraySlice<SampleRow>) -> Int? {
    for gap in headings.indices where headings[gap].isEmpty {
      let left = headings[..<gap].filter { !$0.isEmpty }
      let right = headings[(gap + 1)...].filter { !$0.isEmpty }
      guard left.count >= 2, right.count >= 2, body.allSatisfy({ isBlank($0, gap..<(gap + 1)) })
      else { continue }
      let isShared = right.contains { left.contains($0) }
      let lone = body.count {
        isBlank($0, 0..<gap) != isBlank($0, (gap + 1)..<headings.count)
      }
      if isShared || lone >= 2 { return gap }
    }
    return nil
  }

  private static func isBlank(_ row: SampleRow, _ columns: Range<Int>) -> Bool {
    columns.allSatisfy { $0 >= row.cells.count || SampleRow.isBlank(row.cells[$0]) }
  }
}
