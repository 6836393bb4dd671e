import Pipelines
import Tables

/// Finds out that a text is no table at all, phase by phase, from what is certain to what is only likely.
///
/// Read by any separator such a text gives rows, and of each row a client would be made.
enum NoTable {
  /// Why `text` is no table; `nil` where it may be one.
  ///
  /// - Parameters:
  ///   - text: what lies behind a `sep=` line, as UTF-8.
  ///   - found: the likeliest way to read it as a table.
  static func what(_ text: ArraySlice<UInt8>, _ found: DialectFinder.Found) -> Phrase? {
    let lines = TextLines(text)
    if let what = MarkedText.what(lines) ?? MailText.what(lines) { return what }
    if SQLScript.tells(lines) { return SQLScript.what }
    // Rows of many cells and of one width are a table, whatever words stand in them.
    guard !isRegular(found), !beginsWithHeadings(text, found) else { return nil }
    if LogText.tells(lines) { return LogText.what }
    // Where every other line says how somebody is reached, it lists them, whatever else stands there.
    guard !lines.hold(percent: 50, { reaches($0.text) }) else { return nil }
    if MarkdownText.tells(lines) { return MarkdownText.what }
    if ProgramText.tells(lines) { return ProgramText.what }
    let mayBeProse =
      FixedWidth.isOpen(found.dialect.separator) || found.dialect.separator == [0x2C, 0x20]
    return mayBeProse && !isEven(found) && LetterText.tells(lines) ? LetterText.what : nil
  }

  /// Whether a text is surely of a known kind that is no table, though each of its lines has a label: a letter, a calendar.
  static func isOfAnotherKind(_ text: ArraySlice<UInt8>) -> Bool {
    let lines = TextLines(text)
    return (MarkedText.what(lines) ?? MailText.what(lines)) != nil
  }

  /// Whether a text begins as a page that a server makes by a program in it: `<?php`, `<%`.
  static func isPageOfServer(_ head: some Collection<UInt8>) -> Bool {
    ["<?php", "<?PHP", "<?=", "<%"].contains { head.starts(with: $0.utf8) }
  }

  static func refusal(_ what: Phrase, of file: String) -> RunError {
    RunError(
      "no-table", .unreadable, at: file,
      Phrase(
        en: "\(what.en); where it is a table all the same, set its separator",
        fr: "\(what.fr) ; si c’est tout de même une table, donnez son separator"))
  }

  /// Whether an e-mail address or as many digits as a phone number has stand in a line.
  static func reaches(_ line: String) -> Bool {
    HeadingFinder.holdsAddress(Array(line.utf8)) || line.utf8.count { 0x30...0x39 ~= $0 } >= 9
  }

  /// Whether a separator that stands in no sentence parts nineteen in twenty rows into as many cells.
  private static func isRegular(_ found: DialectFinder.Found) -> Bool {
    found.width >= 3 && found.records >= 3 && found.agreeing * 20 >= found.records * 19
      && [[0x3B], [0x09], [0x7C]].contains(found.dialect.separator)
  }

  /// Whether nine in ten rows have as many cells.
  private static func isEven(_ found: DialectFinder.Found) -> Bool {
    found.width >= 2 && found.agreeing * 10 >= found.records * 9
  }

  /// Whether one of the first rows holds headings that are known.
  private static func beginsWithHeadings(
    _ text: ArraySlice<UInt8>, _ found: DialectFinder.Found
  ) -> Bool {
    guard found.width >= 2 else { return false }
    let sample = SampleRecords(
      Array(text.prefix(8_192)), from: 0, dialect: found.dialect, isWhole: false, limit: 12)
    return sample.records.contains(where: TableEndFinder.areHeadings)
  }
}
