extension TextColumn {
  /// A column of values that lie one behind the other.
  ///
  /// - Parameters:
  ///   - bytes: the values.
  ///   - offsets: where each begins and, last, where the last one ends; ascending, from 0 to `bytes.count`.
  ///   - rows: the rows that are missing; each is empty.
  public init(bytes: [UInt8], offsets: [UInt32], missing rows: [Int] = []) {
    self.init()
    heldBytes = bytes
    heldOffsets = offsets.isEmpty ? [0] : offsets
    missing = Bitmap(repeating: false, count: count)
    for row in rows { missing[row] = true }
  }

  /// Whether no row holds any text.
  public var isBlank: Bool { heldBytes.isEmpty }

  /// How many rows hold some text; O(rows).
  public var filledCount: Int {
    var filled = 0
    for row in 0..<count where !isBlank(row) { filled += 1 }
    return filled
  }

  /// The values of a list cell: one per line, blank lines left out.
  public func list(_ row: Int) -> [String] {
    self[row].split(separator: "\n").map(String.init)
  }

  /// Takes the originals of `before` over, and notes the text of every cell in which the two differ.
  ///
  /// For a rule that has written a new column from `before`: same rows, some values changed. Numbers that stayed are numbers still.
  public mutating func noteChanges(from before: TextColumn) -> Int {
    var changed = 0
    var notes = Originals()
    let known = before.originals.count > 0
    decimals = RowMarks()
    let (written, ends) = (heldBytes, heldOffsets)
    let old = before.heldBytes.span
    let new = written.span
    for row in 0..<count {
      let was = old.extracting(before.range(of: row))
      let range = Int(ends[row])..<Int(ends[row + 1])
      let isEqual = ByteRuns.areEqual(was, new.extracting(range))
      if !isEqual { changed += 1 }
      if isEqual, before.decimals.contains(row) { decimals.mark(row) }
      if known, let original = before.originals[row] {
        notes.note(row: row, bytes: original)
      } else if !isEqual {
        notes.note(row: row, span: was)
      }
    }
    originals = notes
    return changed
  }

  /// Adds the values of consecutive rows of another column, with their missing marks and original texts, as one run; O(bytes + rows).
  public mutating func append(rows: Range<Int>, of other: TextColumn) {
    guard !rows.isEmpty else { return }
    let first = count
    let from = Int(other.heldOffsets[rows.lowerBound])
    let shift = UInt32(truncatingIfNeeded: heldBytes.count &- from)
    write(other.heldBytes.span.extracting(from..<Int(other.heldOffsets[rows.upperBound])))
    for row in rows { heldOffsets.append(other.heldOffsets[row &+ 1] &+ shift) }
    missing.append(rows, of: other.missing)
    if other.originals.count > 0 { originals.append(rows: rows, of: other.originals, at: first) }
    decimals.append(rows: rows, of: other.decimals, at: first)
  }

  /// Takes the last row away again.
  mutating func removeLastRow() {
    heldOffsets.removeLast()
    missing.removeLast()
    decimals.shorten(to: count)
    discardValue()
  }

  /// The column with other texts in some cells; what stood there is kept as their original.
  ///
  /// - Parameter cells: the rows ascending; of two texts for one row the later counts.
  /// - Complexity: O(rows + bytes)
  public func replacing(_ cells: [(row: Int, text: String)]) -> TextColumn {
    var changes = CellChanges()
    for cell in cells { changes.set(cell.row, to: cell.text) }
    return changes.applied(to: self)
  }

  /// The column with these rows, in any order, blanked; what stood there is kept as their original.
  public func blanking(_ rows: [Int]) -> TextColumn {
    replacing(Set(rows).sorted().filter { !isMissing($0) }.map { (row: $0, text: "") })
  }
}
