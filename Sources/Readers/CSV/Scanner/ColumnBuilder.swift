import Tables

/// Copies the cells of an index into columns, one column after the other.
struct ColumnBuilder: Sendable {
  /// The number of columns that are kept; those behind are empty in the sample.
  let keptWidth: Int

  /// The columns of a chunk. Rows with too few cells are missing in the last columns. O(bytes).
  /// `isGarbled` says that some letters may have to be read back.
  func columns(_ index: inout RecordIndex, of chunk: [UInt8], isGarbled: Bool) -> [TextColumn] {
    var columns: [TextColumn] = []
    columns.reserveCapacity(keptWidth)
    for place in 0..<keptWidth { columns.append(column(place, &index, chunk, isGarbled)) }
    return columns
  }

  private func column(
    _ column: Int, _ index: inout RecordIndex, _ chunk: [UInt8], _ isGarbled: Bool
  ) -> TextColumn {
    var result = TextColumn()
    var short = index.short[...]
    for row in 0..<index.count {
      if let first = short.first, Int(first.row) == row {
        short.removeFirst()
        if column >= Int(first.cells) {
          result.appendMissing()
          continue
        }
      }
      let kind = index.withCell(row, column, of: chunk) { cell in
        Self.append(cell, row, isGarbled, to: &result)
      }
      if let kind { index.notes.note(kind, at: Int(index.recordStarts[row])) }
    }
    return result
  }

  /// Adds one cell, repaired where its container damaged it; returns what had happened.
  private static func append(
    _ cell: Span<UInt8>, _ row: Int, _ isGarbled: Bool, to column: inout TextColumn
  ) -> RecordNotes.Kind? {
    guard cell.count > 1, CellRepair.mayBegin(cell[0]) || isGarbled,
      let (text, kind) = CellRepair.repaired(cell, garbled: isGarbled)
    else {
      column.append(cell)
      return nil
    }
    var original: [UInt8] = []
    for at in 0..<cell.count { original.append(cell[at]) }
    column.originals.note(row: row, bytes: original)
    column.append(utf8: text)
    return kind
  }
}
