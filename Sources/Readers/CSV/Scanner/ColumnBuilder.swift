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
    let sizes = isGarbled || !index.short.isEmpty ? [] : Self.sizes(index)
    for column in 0..<keptWidth {
      if !sizes.isEmpty, let plain = plainColumn(column, index, chunk, total: sizes[column]) {
        columns.append(plain)
      } else {
        columns.append(carefulColumn(column, &index, chunk, isGarbled))
      }
    }
    return columns
  }

  /// A column all of whose cells are copied as they are; `nil` when one begins with `=` or an apostrophe.
  private func plainColumn(
    _ column: Int, _ index: RecordIndex, _ chunk: [UInt8], total: Int
  ) -> TextColumn? {
    var offsets: [UInt32] = []
    var isPlain = true
    let bytes = [UInt8](unsafeUninitializedCapacity: total &+ 16) { out, length in
      offsets = Self.copy(column, index, chunk, into: out, &isPlain)
      length = total
    }
    return isPlain ? TextColumn(bytes: bytes, offsets: offsets) : nil
  }

  /// How many bytes each column has.
  private static func sizes(_ index: RecordIndex) -> [Int] {
    var sizes = [Int](repeating: 0, count: index.width)
    var place = 0
    for _ in 0..<index.count {
      for column in 0..<index.width {
        sizes[column] &+= Int(index.ends[place] &- (index.starts[place] & ~RecordIndex.inArena))
        place &+= 1
      }
    }
    return sizes
  }

  /// Copies the cells one behind the other, sixteen bytes at a time; `out` has room for them and sixteen bytes more.
  private static func copy(
    _ column: Int, _ index: RecordIndex, _ chunk: [UInt8],
    into out: UnsafeMutableBufferPointer<UInt8>,
    _ isPlain: inout Bool
  ) -> [UInt32] {
    guard let base = out.baseAddress else { return [0] }
    let words = UnsafeMutableRawPointer(base)
    let text = chunk.span
    let raw = text.bytes
    let lastWord = text.count &- 16
    var at = 0
    let offsets = [UInt32](unsafeUninitializedCapacity: index.count &+ 1) { offsets, length in
      offsets[0] = 0
      for row in 0..<index.count {
        let place = row &* index.width &+ column
        let start = index.starts[place]
        let size = Int(index.ends[place] &- (start & ~RecordIndex.inArena))
        let low = Int(start & ~RecordIndex.inArena)
        if start & RecordIndex.inArena != 0 {
          for step in 0..<size { base[at &+ step] = index.arena[low &+ step] }
        } else {
          var step = 0
          while step < size {
            // In bounds: what is written lies within the sum of all sizes and the sixteen bytes behind it.
            if low &+ step <= lastWord {
              let words16 = unsafe raw.unsafeLoadUnaligned(
                fromByteOffset: low &+ step, as: SIMD2<UInt64>.self)
              words.storeBytes(of: words16, toByteOffset: at &+ step, as: SIMD2<UInt64>.self)
              step &+= 16
            } else {
              base[at &+ step] = text[low &+ step]
              step &+= 1
            }
          }
        }
        if size > 1, base[at] == 0x3D || base[at] == 0x27 { isPlain = false }
        at &+= size
        offsets[row &+ 1] = UInt32(truncatingIfNeeded: at)
      }
      length = index.count &+ 1
    }
    return offsets
  }

  private func carefulColumn(
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
    guard cell.count > 1, cell[0] == 0x3D || cell[0] == 0x27 || isGarbled,
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
