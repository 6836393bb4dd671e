/// Finds how a CSV file is written by trying each way on its first records.
///
/// Each separator is tried with each quote; a way scores by how many records have the same number of cells, how many columns
/// that makes, how many cells look like a value of their own, and how few quotes stay unexplained.
struct DialectFinder: Sendable {
  /// The separators that are tried, the likeliest in France first; it wins a tie.
  static let separators: [[UInt8]] = [
    [0x3B], [0x2C], [0x09], [0x7C], [0x2C, 0x20], [0x3B, 0x20], [0x7C, 0x7C], [0x7E], [0x5E],
    [0x20],
  ]
  /// Separators that are thought of only where none of the others parts anything: `:`, `#`, `!`, `§`, `¦`, `¤`.
  static let rareSeparators: [[UInt8]] = [
    [0x3A], [0x23], [0x21], [0xC2, 0xA7], [0xC2, 0xA6], [0xC2, 0xA4],
  ]
  /// The longest piece of text that is tried, in bytes.
  static let textLimit = 1 << 17
  /// The most records that are tried.
  static let recordLimit = 400

  /// What options have set; `nil` is found by looking.
  var separator: [UInt8]?
  var quote: UInt8??
  var escape: CSVDialect.Escape?

  /// A dialect with what speaks for it.
  struct Found: Sendable {
    var dialect: CSVDialect
    /// Records that have the most frequent number of cells, and records tried.
    var agreeing = 0
    var records = 0
    var width = 1
    /// Cells that are surrounded by the quote.
    var quotedCells = 0
    /// Columns whose values have a look of their own.
    var witnesses = 0
    /// Whether every record below the titles has one width, and quotes surround cells and stand nowhere else: a wrong way leaves
    /// some unexplained.
    var explainsAll = false
    var score = 0.0

    /// Whether it is likelier than `other`: what explains every quote beats what does not, however few its records.
    func beats(_ other: Found?) -> Bool {
      guard let other else { return true }
      if explainsAll != other.explainsAll { return explainsAll }
      return score > other.score + 1e-9
    }
  }

  /// The likeliest way to read `text`, which begins with the file's first record.
  func find(_ text: Span<UInt8>) -> Found {
    let end = min(text.count, Self.textLimit)
    let recordEnd = RecordEndFinder.find(text, end)
    let quotes: [UInt8?] = if let quote { [quote] } else { [0x22, 0x27] }
    if separator == nil, ReachLines.tells(text, end) {
      return trial(text, end, single(recordEnd))
    }
    var best: Found?
    for quote in quotes {
      let escape = escape ?? EscapeFinder.find(text, end, quote)
      for separator in separator.map({ [$0] }) ?? Self.separators {
        let dialect = CSVDialect(
          separator: separator, quote: quote, escape: escape, recordEnd: recordEnd)
        guard UTF8Text.first(separator[0], in: text, from: 0, to: end) < end else { continue }
        let found = trial(text, end, dialect)
        if found.width < 2 { continue }
        if found.beats(best) { best = found }
      }
    }
    if let best, best.score > 0.05 || separator != nil { return best }
    if separator == nil {
      if let wrapped = wrapped(text, end, recordEnd) { return wrapped }
      if let rare = rare(text, end, recordEnd) { return rare }
    }
    return trial(text, end, single(recordEnd))
  }

  /// The way of a file of one column.
  private func single(_ recordEnd: CSVDialect.RecordEnd) -> CSVDialect {
    CSVDialect(
      separator: separator ?? CSVDialect.noSeparator, quote: quote ?? 0x22,
      escape: escape ?? .doubled, recordEnd: recordEnd)
  }

  /// The way of a separator that texts hold for other reasons too: only where the headings that it parts are known ones and
  /// nearly every record has as many cells.
  private func rare(_ text: Span<UInt8>, _ end: Int, _ recordEnd: CSVDialect.RecordEnd) -> Found? {
    for separator in Self.rareSeparators {
      let dialect = CSVDialect(
        separator: separator, quote: quote ?? 0x22, escape: escape ?? .doubled,
        recordEnd: recordEnd)
      let found = trial(text, end, dialect)
      guard found.width > 2, found.agreeing * 10 >= found.records * 9 else { continue }
      let first = SampleRow(text, at: 0, dialect)
      if first.cells.count == found.width, TableEndFinder.areHeadings(first) { return found }
    }
    return nil
  }

  /// The way in which the lines were written before a program made one quoted cell of each: only where the headings that it parts
  /// are known ones, or two columns have a look of their own.
  private func wrapped(
    _ text: Span<UInt8>, _ end: Int, _ recordEnd: CSVDialect.RecordEnd
  ) -> Found? {
    guard let lines = WrappedLines.unwrapped(text, end) else { return nil }
    var finder = DialectFinder()
    finder.quote = quote
    finder.escape = escape
    var found = finder.find(lines.span)
    guard found.width > 2, found.agreeing * 10 >= found.records * 9 else { return nil }
    let first = SampleRow(lines.span, at: 0, found.dialect)
    guard first.cells.count == found.width,
      TableEndFinder.areHeadings(first) || found.witnesses > 1
    else { return nil }
    found.dialect.recordEnd = recordEnd
    return found
  }

  private func trial(_ text: Span<UInt8>, _ end: Int, _ dialect: CSVDialect) -> Found {
    var found = Found(dialect: dialect)
    var counts: [Int: Int] = [:]
    var typed = 0
    var texts = 0
    var cells = 0
    var odd = 0
    var spaced = 0
    var uncut = 0
    var strayQuotes = 0
    var shapes: [(width: Int, isQuoted: Bool)] = []
    var columns: [[ValueShape: Int]] = []
    // A quoted cell may hold a whole correspondence; after one that is not closed, none is followed so far again.
    var reach = end
    var at = 0
    while at < end, found.records < Self.recordLimit {
      let record = LooseRecord(text, at: at, limit: min(end, at + reach), dialect)
      if record.isUnclosed { reach = 32_768 }
      let isCut = record.next >= end && end < text.count && found.records > 0
      let isBlank = record.cells.allSatisfy { $0.range.isEmpty }
      at = max(record.next, at + 1)
      if isCut || isBlank || Aside.isRuler(text, record.cells.map(\.range)) { continue }
      found.records += 1
      counts[record.cells.count, default: 0] += 1
      strayQuotes += record.oddQuotes + (record.isUnclosed ? 1 : 0)
      shapes.append((record.cells.count, record.cells.contains { $0.isQuoted }))
      odd +=
        min(record.oddQuotes, 4) + (record.isUnclosed ? 2 : 0) + min(record.innerBreaks, 20) / 4
      for (column, cell) in record.cells.prefix(200).enumerated() {
        cells += 1
        if column > 0, cell.range.isEmpty || text[cell.range.lowerBound] == 0x20 { spaced += 1 }
        if cell.isQuoted { found.quotedCells += 1 }
        if columns.count <= column { columns.append([:]) }
        guard let shape = ValueShape(text.extracting(cell.range)) else { continue }
        columns[column][shape, default: 0] += 1
        let isUncut =
          !cell.isQuoted && Self.holdsSeparator(text, cell.range, dialect.separator)
        if !cell.isQuoted, dialect.separator == [0x20], Self.isUncut(text, cell.range, shape) {
          uncut += 1
        }
        if shape == .amount || shape == .date {
          // `12,50` holds a comma and is one value all the same.
          typed += 1
          if isUncut { texts -= 1 }
        } else if !isUncut {
          if shape != .text { typed += 1 } else { texts += 1 }
        }
      }
    }
    guard found.records > 0, cells > 0 else { return found }
    for (width, count) in counts.sorted(by: { $0.key < $1.key }) where count >= found.agreeing {
      (found.width, found.agreeing) = (width, count)
    }
    let consistency = Double(found.agreeing) / Double(found.records)
    let breadth = Double(found.width - 1) / Double(found.width)
    let looks =
      (Double(typed) + 0.6 * Double(max(texts, 0)) + 0.1 * Double(found.quotedCells))
      / Double(cells)
    let oddity = 1.0 / (1.0 + Double(odd) / Double(found.records))
    found.score = consistency * (0.35 + 0.65 * breadth) * (0.3 + 0.7 * min(looks, 1)) * oddity
    // A space behind every separator belongs to it.
    if spaced > 0, spaced == cells - found.records, dialect.separator != [0x20] {
      found.score *= 0.9
    }
    if dialect.quote == 0x27, found.quotedCells < 2, quote == nil { found.score = 0 }
    let body = shapes.drop { $0.width < found.width }
    found.explainsAll =
      strayQuotes == 0 && found.width > 1 && found.score > 0.05 && body.count > 1
      && body.allSatisfy { $0.width == found.width } && body.contains { $0.isQuoted }
    found.witnesses = columns.prefix(found.width).count { ValueShape.common(of: $0) != .text }
    if dialect.separator == [0x20], separator == nil {
      // Spaces stand in values too, as in `01 99 00 12 34`: what is parted by something else is not parted by them.
      if found.width < 4 || found.witnesses < 2 || uncut * 10 > cells {
        found.score = 0
        found.explainsAll = false
      }
    }
    return found
  }

  /// Whether a cell between two spaces holds or ends with what parts cells elsewhere, and is no value that holds it of itself.
  private static func isUncut(_ text: Span<UInt8>, _ range: Range<Int>, _ shape: ValueShape)
    -> Bool
  {
    if shape == .amount || shape == .date || shape == .time || shape == .url || range.count < 2 {
      return false
    }
    let last = text[range.upperBound - 1]
    if last == 0x2C || last == 0x3B { return true }
    for at in range.lowerBound + 1..<range.upperBound - 1 {
      switch text[at] {
      case 0x09, 0x21, 0x23, 0x2C, 0x3A, 0x3B, 0x5E, 0x7C, 0x7E: return true
      case 0xC2 where [0xA4, 0xA6, 0xA7].contains(text[at + 1]): return true
      default: break
      }
    }
    return false
  }

  /// Whether an unquoted cell holds another usual separator between two letters or digits: a sign that it should be cut.
  private static func holdsSeparator(_ text: Span<UInt8>, _ range: Range<Int>, _ own: [UInt8])
    -> Bool
  {
    guard range.count > 2 else { return false }
    for at in range.lowerBound + 1..<range.upperBound - 1 {
      let byte = text[at]
      if byte == 0x3B || byte == 0x09 || byte == 0x7C || (byte == 0x2C && text[at + 1] != 0x20),
        byte != own[0]
      {
        return true
      }
    }
    return false
  }
}
