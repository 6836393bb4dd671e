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
    var others: [Found] = []
    for quote in quotes {
      let escape = escape ?? EscapeFinder.find(text, end, quote)
      for separator in separator.map({ [$0] }) ?? Self.separators {
        let dialect = CSVDialect(
          separator: separator, quote: quote, escape: escape, recordEnd: recordEnd)
        guard UTF8Text.first(separator[0], in: text, from: 0, to: end) < end else { continue }
        let found = trial(text, end, dialect)
        if found.width < 2 { continue }
        if found.beats(best) { best = found }
        others.append(found)
      }
    }
    if separator == nil, let found = best {
      if let headed = Self.headed(text, found, others) { return headed }
      if Self.isOneColumn(text, found) { return trial(text, end, single(recordEnd)) }
    }
    if let best, best.score > 0.05 || separator != nil { return best }
    if separator == nil {
      if let wrapped = wrapped(text, end, recordEnd) { return wrapped }
      if let rare = rare(text, end, recordEnd) { return rare }
    }
    return trial(text, end, single(recordEnd))
  }

  /// Another way that parts known headings, and the records as evenly, where the likeliest way leaves the headings in one cell: a cell may
  /// hold a list, `Nom;E-mails` above `Roux;a@example.org,b@example.org`.
  private static func headed(_ text: Span<UInt8>, _ likeliest: Found, _ others: [Found]) -> Found? {
    guard SampleRow(text, at: 0, likeliest.dialect).cells.count == 1 else { return nil }
    return others.filter { other in
      let first = SampleRow(text, at: 0, other.dialect)
      return first.cells.count == other.width && TableEndFinder.areHeadings(first)
        && other.agreeing * 10 >= other.records * 9
    }
    .max { $0.score < $1.score }
  }

  /// Whether a known heading alone stands above records that a sign and a space part in two or three: « Nom complet » above « Roux, Zoé »
  /// is one column. Words that head others may stand below a title.
  private static func isOneColumn(_ text: Span<UInt8>, _ found: Found) -> Bool {
    let first = SampleRow(text, at: 0, found.dialect)
    guard found.width <= 3, found.dialect.separator.last == 0x20, found.dialect.separator.count > 1,
      first.cells.count == 1, HeadingFinder.knownCount(first) == 1, first.next < text.count
    else { return false }
    return HeadingFinder.knownCount(SampleRow(text, at: first.next, found.dialect)) == 0
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
    DialectTrial(text, end, dialect).found(by: self)
  }
}
