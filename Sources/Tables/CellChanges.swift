/// What some cells of a column will hold, rows ascending: the column is written anew once, what lies between them copied in runs.
///
/// For steps that change few cells, or know only while they look which ones.
public struct CellChanges: Sendable {
  /// The rows whose cell gets another value, ascending.
  public private(set) var rows: [Int] = []
  /// The values, one for each of `rows`; the bytes of the next one may be written here before ``end(row:)``.
  public var cells = TextColumn()

  /// No change yet.
  public init() {}

  /// Whether no cell changes.
  public var isEmpty: Bool { rows.isEmpty }

  /// Gives the cell of `row` the bytes written into ``cells`` since the last one.
  ///
  /// - Precondition: no change lies behind `row`. A second change of the same row takes the place of the first only in ``set(_:to:)``.
  public mutating func end(row: Int) {
    cells.endValue()
    rows.append(row)
  }

  /// Gives the cell of `row` this text, empty for a blank cell; the later change of a row counts.
  ///
  /// - Precondition: no change lies behind `row`.
  public mutating func set(_ row: Int, to text: String) {
    forget(row)
    cells.append(text)
    rows.append(row)
  }

  /// Gives the cell of `row` these bytes; the later change of a row counts.
  ///
  /// - Precondition: no change lies behind `row`.
  public mutating func set(_ row: Int, to text: Span<UInt8>) {
    forget(row)
    cells.append(text)
    rows.append(row)
  }

  private mutating func forget(_ row: Int) {
    guard rows.last == row else { return }
    rows.removeLast()
    cells.removeLastRow()
  }

  /// The column with its new cells; O(rows + bytes).
  ///
  /// - Parameter notes: whether what stood in a changed cell is kept as its original, as ``TextColumn/noteChanges(from:)`` does.
  public func applied(to column: TextColumn, notingOriginals notes: Bool = true) -> TextColumn {
    if rows.isEmpty { return column }
    var out = TextColumn()
    out.reserve(rows: column.count, byteCount: column.bytes.count + cells.bytes.count)
    var next = 0
    for place in rows.indices {
      let row = rows[place]
      out.append(rows: next..<row, of: column)
      if notes { note(place, row, of: column, into: &out.originals) }
      out.append(rows: place..<(place + 1), of: cells)
      next = row + 1
    }
    out.append(rows: next..<column.count, of: column)
    return out
  }

  private func note(_ place: Int, _ row: Int, of column: TextColumn, into notes: inout Originals) {
    if column.originals.count > 0, let original = column.originals[row] {
      return notes.note(row: row, bytes: original)
    }
    let was = column.bytes.span.extracting(column.range(of: row))
    if !ByteRuns.areEqual(was, cells.bytes.span.extracting(cells.range(of: place))) {
      notes.note(row: row, span: was)
    }
  }
}
