/// Brings a record with too many or too few cells to the table's width, when there is exactly one way that fits.
///
/// The witness is what the columns' values look like: a repair is made only when every cell then fits its column, some
/// column with a look of its own is passed, and no other place fits as well. Otherwise the record stays ragged.
struct Realignment {
  let dialect: CSVDialect
  let width: Int
  let shapes: [ValueShape]

  /// Wider records are not tried: the ways to bring them to width grow with the square.
  static let widthLimit = 300

  /// The cells for the columns, and what was done; too few or too many cells when nothing is certain.
  func fit(_ cells: [[UInt8]], quoted: [Bool]) -> ([[UInt8]], RecordNotes.Kind?) {
    if cells.count == width { return (cells, nil) }
    guard max(cells.count, width) <= Self.widthLimit else {
      return (cells, cells.count > width ? .tooManyCells : .tooFewCells)
    }
    if cells.count > width { return narrow(cells, quoted) }
    return widen(cells, quoted)
  }

  private func narrow(_ cells: [[UInt8]], _ quoted: [Bool]) -> ([[UInt8]], RecordNotes.Kind?) {
    if let joined = joiningReferences(cells, quoted) { return (joined, .innerSeparator) }
    if cells[width...].allSatisfy(\.isEmpty), width < 2 || fits(Array(cells[..<width])) {
      return (Array(cells[..<width]), .extraSeparator)
    }
    let extra = cells.count - width
    if let dropped = droppingBlank(cells, extra) { return (dropped, .extraSeparator) }
    if let merged = merging(cells, quoted, extra) { return (merged, .innerSeparator) }
    if cells[width...].allSatisfy(\.isEmpty) { return (Array(cells[..<width]), .extraSeparator) }
    return (cells, .tooManyCells)
  }

  /// Joins cells again where the separator is the semicolon of a letter written as on a web page, `&amp;`, when that gives the width.
  private func joiningReferences(_ cells: [[UInt8]], _ quoted: [Bool]) -> [[UInt8]]? {
    guard dialect.separator == [0x3B] else { return nil }
    var joined: [[UInt8]] = []
    var isOpen = false
    for (place, cell) in cells.enumerated() {
      if isOpen, !quoted[place] {
        joined[joined.count - 1] += [0x3B] + cell
      } else {
        joined.append(cell)
      }
      isOpen = !quoted[place] && HTMLReference.isOpen(cell.span)
    }
    return joined.count == width && joined.count < cells.count ? joined : nil
  }

  /// Takes out a run of `extra` blank cells when the rest fits at one place only; blanks side by side are one place.
  private func droppingBlank(_ cells: [[UInt8]], _ extra: Int) -> [[UInt8]]? {
    guard hasWitness else { return nil }
    var found: [[UInt8]]?
    for place in 0...(cells.count - extra)
    where cells[place..<place + extra].allSatisfy(\.isEmpty) {
      let rest = Array(cells[..<place] + cells[(place + extra)...])
      guard fits(rest) else { continue }
      if let found, found != rest { return nil }
      found = rest
    }
    return found
  }

  /// Joins a run of unquoted cells again when one place only makes the others fit.
  ///
  /// Where several do, a run is taken between whose cells spaces stand, as in `1 rue X ; bât. B`, when none stand between the others.
  private func merging(_ cells: [[UInt8]], _ quoted: [Bool], _ extra: Int) -> [[UInt8]]? {
    guard hasWitness else { return nil }
    let spaced = spacedPlaces(cells, quoted)
    var found: [[UInt8]]?
    var isSure = true
    for place in 0..<width {
      let run = place...(place + extra)
      guard shape(place) == .text, !quoted[run].contains(true),
        cells[run].allSatisfy({ !$0.isEmpty })
      else {
        continue
      }
      let joined = Array(cells[run].joined(separator: dialect.separator))
      let rest = Array(cells[..<place]) + [joined] + Array(cells[(place + extra + 1)...])
      guard fits(rest) else { continue }
      if spaced == place..<(place + extra) { return rest }
      if found != nil { isSure = false }
      found = rest
    }
    return isSure ? found : nil
  }

  /// The cells behind which a space stands before or behind the separator, when they are one run; otherwise none.
  private func spacedPlaces(_ cells: [[UInt8]], _ quoted: [Bool]) -> Range<Int> {
    let places = cells.indices.dropLast().filter {
      !quoted[$0] && !quoted[$0 + 1] && (cells[$0].last == 0x20 || cells[$0 + 1].first == 0x20)
    }
    guard let first = places.first, let last = places.last, last - first + 1 == places.count
    else { return 0..<0 }
    return first..<(last + 1)
  }

  private func widen(_ cells: [[UInt8]], _ quoted: [Bool]) -> ([[UInt8]], RecordNotes.Kind?) {
    if cells.count == width - 1, let split = splitting(cells, quoted) {
      return (split, .missingSeparator)
    }
    return (cells, .tooFewCells)
  }

  /// Cuts one cell in two when one place only makes every cell fit, both halves by a look of their own.
  private func splitting(_ cells: [[UInt8]], _ quoted: [Bool]) -> [[UInt8]]? {
    guard hasWitness else { return nil }
    var found: [[UInt8]]?
    for place in cells.indices where !quoted[place] && cells[place].count <= 256 {
      guard shape(place) != .text || shape(place + 1) != .text else { continue }
      let cell = cells[place]
      // What is a value of its column as it stands is not cut: the record may simply be short.
      guard shape(place) == .text || !shape(place).accepts(ValueShape.of(cell)) else { continue }
      for cut in 1..<max(cell.count, 1) {
        let left = Array(cell[..<cut])
        let right = Array(cell[cut...])
        guard isWitnessed(left, place), isWitnessed(right, place + 1) else { continue }
        let rest = Array(cells[..<place]) + [left, right] + Array(cells[(place + 1)...])
        guard fits(rest) else { continue }
        if found != nil { return nil }
        found = rest
      }
    }
    return found
  }

  /// A line that was written with another separator: when exactly one other gives every column its cell.
  func otherSeparator(_ line: Span<UInt8>) -> [[UInt8]]? {
    guard shapes.count(where: { $0 != .text }) >= 2 else { return nil }
    var found: [[UInt8]]?
    for separator in Self.others where separator != dialect.separator {
      guard UTF8Text.first(separator[0], in: line, from: 0, to: line.count) < line.count else {
        continue
      }
      let other = CSVDialect(
        separator: separator, quote: dialect.quote, escape: dialect.escape, recordEnd: .mixed)
      guard let (texts, quoted) = whole(line, other), texts.count >= width else { continue }
      let inner = Realignment(dialect: other, width: width, shapes: shapes)
      let fitted =
        texts.count == width ? texts : inner.merging(texts, quoted, texts.count - width) ?? []
      guard fitted.count == width, fits(fitted) else { continue }
      if found != nil { return nil }
      found = fitted
    }
    return found
  }

  private static let others: [[UInt8]] = [[0x3B], [0x2C], [0x09], [0x7C], [0x20]]

  /// The cells of a line that is one record in `dialect`; `nil` when it is not.
  private func whole(_ line: Span<UInt8>, _ dialect: CSVDialect) -> ([[UInt8]], [Bool])? {
    let record = LooseRecord(line, at: 0, limit: line.count, dialect)
    guard record.next >= line.count else { return nil }
    var texts: [[UInt8]] = []
    for cell in record.cells { texts.append(LooseRecord.text(line, cell, dialect)) }
    return (texts, record.cells.map(\.isQuoted))
  }

  private func shape(_ column: Int) -> ValueShape { column < shapes.count ? shapes[column] : .text }

  private var hasWitness: Bool { shapes.contains { $0 != .text } }

  private func fits(_ cells: [[UInt8]]) -> Bool {
    for column in 0..<min(cells.count, width) where shape(column) != .text {
      if !shape(column).accepts(ValueShape.of(cells[column])) { return false }
    }
    return true
  }

  private func isWitnessed(_ cell: [UInt8], _ column: Int) -> Bool {
    guard let own = ValueShape.of(cell) else { return false }
    return shape(column) == .text || shape(column).accepts(own)
  }
}
