extension TextColumn {
  /// The columns one behind the other, each copied once into room of the right size; O(rows + bytes).
  ///
  /// - Parameter parts: the columns; a part without a column is so many missing rows.
  init(joining parts: [(column: TextColumn?, count: Int)]) {
    self.init()
    var rowCount = 0
    var byteCount = 0
    for part in parts {
      rowCount += part.count
      byteCount += part.column?.heldBytes.count ?? 0
    }
    reserve(rows: rowCount, byteCount: byteCount)
    missing.reserve(rowCount)
    for part in parts {
      if let column = part.column { add(column) } else { appendMissing(count: part.count) }
    }
  }

  /// Adds all rows of another column behind the rows of this one; amortised O(rows + bytes) of the other.
  public mutating func append(contentsOf other: TextColumn) { add(other) }

  private mutating func add(_ other: TextColumn) {
    precondition(byteSize + other.byteSize <= Self.byteLimit, "a column beyond its limit")
    let base = UInt32(truncatingIfNeeded: heldBytes.count)
    let firstRow = count
    heldBytes.append(contentsOf: other.heldBytes)
    heldOffsets.append(contentsOf: other.heldOffsets[1...].lazy.map { $0 &+ base })
    missing.append(contentsOf: other.missing)
    if other.originals.count > 0 { originals.append(other.originals, shiftedBy: firstRow) }
    decimals.append(other.decimals, behind: firstRow)
  }

  /// What its longest buffer of texts holds, in bytes; no more than ``byteLimit``.
  var byteSize: Int { max(heldBytes.count, originals.byteCount) }
}
