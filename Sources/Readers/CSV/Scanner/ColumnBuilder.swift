import Tables

/// Copies the cells of an index into columns, one column after the other.
struct ColumnBuilder: Sendable {
  /// The number of columns that are kept; those behind are empty in the sample.
  let keptWidth: Int

  /// The columns of a chunk. Rows with too few cells are missing in the last columns. O(bytes).
  func columns(_ index: inout RecordIndex, of chunk: [UInt8]) -> [TextColumn] {
    let garbled = Mojibake.mayBeIn(chunk.span)
    var columns: [TextColumn] = []
    for column in 0..<keptWidth { columns.append(build(column, &index, chunk, garbled)) }
    return columns
  }

  private func build(
    _ column: Int, _ index: inout RecordIndex, _ chunk: [UInt8], _ garbled: Bool
  ) -> TextColumn {
    var result = TextColumn()
    var byteCount = 0
    for row in 0..<index.count {
      let place = row &* index.width &+ column
      byteCount &+= Int(index.ends[place] &- (index.starts[place] & ~RecordIndex.inArena))
    }
    result.reserve(rows: index.count, byteCount: byteCount)
    var short = index.short[...]
    for row in 0..<index.count {
      if let first = short.first, Int(first.row) == row {
        short.removeFirst()
        if column >= Int(first.cells) {
          result.appendMissing()
          continue
        }
      }
      let place = row &* index.width &+ column
      let isInArena = index.starts[place] & RecordIndex.inArena != 0
      let low = Int(index.starts[place] & ~RecordIndex.inArena)
      let high = Int(index.ends[place])
      if isInArena {
        let kind = Self.copy(index.arena.span.extracting(low..<high), row, garbled, into: &result)
        if let kind { index.notes.note(kind, at: Int(index.recordStarts[row])) }
      } else {
        let kind = Self.copy(chunk.span.extracting(low..<high), row, garbled, into: &result)
        if let kind { index.notes.note(kind, at: Int(index.recordStarts[row])) }
      }
    }
    return result
  }

  /// Copies one cell, repaired where its container damaged it; returns what had happened.
  @inline(__always)
  private static func copy(
    _ cell: Span<UInt8>, _ row: Int, _ garbled: Bool, into column: inout TextColumn
  ) -> RecordNotes.Kind? {
    if cell.count > 1, cell[0] == 0x3D || cell[0] == 0x27 || garbled,
      let (text, kind) = CellRepair.repaired(cell, garbled: garbled)
    {
      column.originals.note(row: row, bytes: bytes(cell))
      column.append(utf8: text)
      return kind
    }
    column.append(cell)
    return nil
  }

  private static func bytes(_ cell: Span<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(cell.count)
    for at in 0..<cell.count { out.append(cell[at]) }
    return out
  }
}
