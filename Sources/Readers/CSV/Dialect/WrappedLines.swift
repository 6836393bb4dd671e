/// Takes the quotes off lines that a program wrote as one quoted cell each: `"Dupré;""Jean"";29200"` was `Dupré;"Jean";29200`.
///
/// It happens where a file is opened with another separator than its own, and saved again.
enum WrappedLines {
  /// The text with such lines as they were; `nil` unless nearly all lines but perhaps the first one are such lines.
  static func unwrapped(_ text: Span<UInt8>, _ end: Int) -> [UInt8]? {
    let one = CSVDialect(separator: CSVDialect.noSeparator, recordEnd: .mixed)
    var out: [UInt8] = []
    var lines = 0
    var wrapped = 0
    var at = 0
    while at < end {
      let record = LooseRecord(text, at: at, limit: min(end, at + 32_768), one)
      at = max(record.next, at + 1)
      if record.cells[0].range.isEmpty { continue }
      lines += 1
      if let inside = inside(record, of: text, one) {
        wrapped += 1
        out += inside
      } else {
        for place in record.cells[0].range { out.append(text[place]) }
      }
      out.append(0x0A)
      if lines > 8, wrapped * 10 < lines * 8 { return nil }
    }
    return wrapped > 1 && wrapped * 10 >= (lines - 1) * 9 ? out : nil
  }

  /// The cells of a record that is one quoted cell; `nil` when it is none, or its text is no record of several cells.
  static func cells(
    _ record: LooseRecord, of text: Span<UInt8>, _ dialect: CSVDialect
  ) -> [[UInt8]]? {
    guard dialect.separator != CSVDialect.noSeparator, let line = inside(record, of: text, dialect)
    else { return nil }
    var mixed = dialect
    mixed.recordEnd = .mixed
    let inner = LooseRecord(line.span, at: 0, limit: line.count, mixed)
    guard inner.cells.count > 1, inner.next >= line.count else { return nil }
    var cells: [[UInt8]] = []
    for cell in inner.cells { cells.append(LooseRecord.text(line.span, cell, mixed)) }
    return cells
  }

  /// The text of a record that is one quoted cell on one line.
  private static func inside(
    _ record: LooseRecord, of text: Span<UInt8>, _ dialect: CSVDialect
  ) -> [UInt8]? {
    guard record.cells.count == 1, record.cells[0].isQuoted, record.innerBreaks == 0,
      record.oddQuotes == 0
    else { return nil }
    return LooseRecord.text(text, record.cells[0], dialect)
  }
}
