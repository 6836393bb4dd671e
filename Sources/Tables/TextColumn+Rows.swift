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
  /// For a rule that has written a new column from `before`: same rows, some values changed.
  public mutating func noteChanges(from before: TextColumn) -> Int {
    var changed = 0
    var notes = Originals()
    for row in 0..<count {
      let old = before.range(of: row)
      let new = range(of: row)
      let equal = old.count == new.count && before.heldBytes[old].elementsEqual(heldBytes[new])
      if !equal { changed += 1 }
      if let original = before.originals[row] {
        notes.note(row: row, bytes: original)
      } else if !equal {
        notes.note(row: row, bytes: before.heldBytes[old])
      }
    }
    originals = notes
    return changed
  }

  /// The column with other texts in some cells; what stood there is kept as their original.
  ///
  /// - Parameter cells: the rows ascending; of two texts for one row the later counts.
  /// - Complexity: O(rows + bytes)
  public func replacing(_ cells: [(row: Int, text: String)]) -> TextColumn {
    guard !cells.isEmpty else { return self }
    var out = TextColumn()
    out.reserve(rows: count, byteCount: heldBytes.count)
    var next = cells[...]
    for row in 0..<count {
      guard next.first?.row == row else {
        out.append(row, of: self)
        continue
      }
      var text = ""
      while let cell = next.first, cell.row == row {
        text = cell.text
        next.removeFirst()
      }
      out.append(text)
    }
    _ = out.noteChanges(from: self)
    return out
  }

  /// The column with these rows, in any order, blanked; what stood there is kept as their original.
  public func blanking(_ rows: [Int]) -> TextColumn {
    replacing(Set(rows).sorted().filter { !isMissing($0) }.map { (row: $0, text: "") })
  }
}
