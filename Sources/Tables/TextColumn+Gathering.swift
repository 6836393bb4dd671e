extension TextColumn {
  /// The rows named by `rows`, in that order, with their missing marks and original texts; O(rows + their bytes).
  ///
  /// The lengths are added up first, so that the bytes are copied once into room of the right size; rows that follow each other
  /// are copied as one run.
  public func gathering(_ rows: [Int]) -> TextColumn {
    var column = TextColumn()
    var end = 0
    column.heldOffsets = [UInt32](unsafeUninitializedCapacity: rows.count + 1) { offsets, count in
      offsets[0] = 0
      for place in rows.indices {
        end += length(of: rows[place])
        offsets[place + 1] = UInt32(truncatingIfNeeded: end)
      }
      count = rows.count + 1
    }
    column.missing = Bitmap(count: rows.count) { missing[rows[$0]] }
    if end > 0 { column.heldBytes = copied(rows, byteCount: end) }
    if originals.count > 0 { column.originals = originals.gathering(rows) }
    column.decimals = decimals.gathering(rows)
    return column
  }

  /// The bytes of these rows, one behind the other. Writes exactly the `byteCount` bytes that the ranges of the rows add up to.
  private func copied(_ rows: [Int], byteCount: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: byteCount) { room, count in
      heldBytes.withUnsafeBufferPointer { bytes in
        var place = 0
        while place < rows.count {
          var last = place
          while last + 1 < rows.count, rows[last + 1] == rows[last] + 1 { last += 1 }
          let range = Int(heldOffsets[rows[place]])..<Int(heldOffsets[rows[last] + 1])
          if !range.isEmpty {
            (room.baseAddress! + count).update(
              from: bytes.baseAddress! + range.lowerBound, count: range.count)
            count += range.count
          }
          place = last + 1
        }
      }
    }
  }
}
