import Tables

/// Numbers that their source holds as numbers, such as a cell of a workbook or a value of JSON, beside texts that a person wrote.
enum HeldNumbers {
  /// The column with one more zero behind each such number of three decimals: `1.234` is `1.2340`, which reads in one way only.
  ///
  /// Beside texts such as `1.234,50` it would be taken for 1234. O(1) where the source holds texts only.
  static func spelled(_ column: TextColumn) -> TextColumn {
    guard !column.decimals.isEmpty else { return column }
    var changes = CellChanges()
    for row in 0..<column.count where column.decimals.contains(row) {
      column.withValue(row) { value in
        guard value.count > 4, value[value.count - 4] == 0x2E else { return }
        changes.cells.write(value)
        changes.cells.write(0x30)
        changes.end(row: row)
      }
    }
    return changes.applied(to: column)
  }
}
