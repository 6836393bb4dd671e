import Pipelines
import Tables

extension CSVFile {
  /// Looks at the head of the file, phase by phase: encoding, `sep=` line, dialect, layout.
  mutating func look() throws(RunError) {
    var head = try file.read(at: 0, count: min(Self.sampleBytes, file.size))
    guard !head.isEmpty else {
      return note(
        "empty-file", .warning,
        Phrase(
          en: "the file is empty; export it again", fr: "le fichier est vide ; refaites l’export"))
    }
    if let phrase = ForeignFile.refusal(head.span) {
      throw RunError("not-text", .unreadable, at: part.label, phrase)
    }
    let isWhole = head.count == file.size
    try endBeforeMark()
    textEnd = bodyEnd
    if isWhole, let end = bodyEnd { head.removeLast(head.count - end) }
    let text = decodeSample(head, isWhole)
    if isWhole, text.allSatisfy(Self.isNothing) {
      note(
        "empty-file", .warning,
        Phrase(
          en: "the file holds nothing but blank lines; export it again",
          fr: "le fichier ne contient que des lignes vides ; refaites l’export"))
      // Lines without anything are the blank values of one column.
      if !text.allSatisfy(LooseRecord.isBreak) { return }
    }
    var start = 0
    var found = options
    if let line = SeparatorLine(text) {
      start = line.next
      skippedRows += 1
      obey(line, text, &found)
    }
    let likeliest = findDialect(text, from: start, found)
    if found.separator == nil, try isNoPlainTable(text, from: start, likeliest) { return }
    try findLayout(text, from: start, isWhole: isWhole)
    if layout.bodyStart > start {
      let above = text.span.extracting(start..<min(layout.bodyStart, text.count))
      rowsAbove = SheetRowCount(above, starts: [], quote: dialect.quote).rowCount
    }
  }

  /// Refuses what is no table that separators part; answers `true` for a listing, which is read in another way.
  private mutating func isNoPlainTable(
    _ text: [UInt8], from start: Int, _ found: DialectFinder.Found
  ) throws(RunError) -> Bool {
    let isOpen = FixedWidth.isOpen(dialect.separator)
    if isOpen, RuledListing.tells(text[start...]) {
      listing = .ruled
      return true
    }
    if CardListing.tells(text[start...]), !NoTable.isOfAnotherKind(text[start...]) {
      listing = .cards
      return true
    }
    if let what = NoTable.what(text[start...], found) {
      throw NoTable.refusal(what, of: file.shownPath)
    }
    guard isOpen else { return false }
    if FixedWidth.tells(text.span.extracting(start..<text.count)) {
      throw FixedWidth.refusal(of: file.shownPath)
    }
    if dialect.separator == CSVDialect.noSeparator, RunningText.tells(text[start...]) {
      throw RunningText.refusal(of: file.shownPath)
    }
    return false
  }

  /// Ends the file before the sign with which DOS ended its texts.
  private mutating func endBeforeMark() throws(RunError) {
    let last = try file.read(at: max(file.size - 2, 0), count: min(file.size, 2))
    if last.last == 0x1A, last.first.map({ $0 != 0 }) ?? false, file.size > 1 {
      bodyEnd = file.size - 1
    }
  }

  /// Whether a byte says nothing where a file holds no other: blanks, separators, quotes.
  private static func isNothing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x22, 0x2C, 0x3B, 0x7C: true
    default: false
    }
  }

  /// Takes the separator that the file's first line names, unless no other line holds it while another one parts every record.
  private mutating func obey(_ line: SeparatorLine, _ text: [UInt8], _ set: inout CSVOptions) {
    guard set.separator == nil else { return }
    if !text[line.next...].contains(line.separator[0]) {
      let found = DialectFinder().find(text.span.extracting(line.next..<text.count))
      if found.width > 1, found.agreeing == found.records {
        return note(
          "separator-line", .warning, line: 1,
          Phrase(
            en:
              "the first line names a separator that no other line holds; it was found by looking",
            fr:
              "la première ligne nomme un séparateur qu’aucune autre ne contient ; il a été trouvé en regardant"
          ))
      }
    }
    set.separator = line.separator
    detected.append(
      Phrase(
        en: "separator: the file's first line says so",
        fr: "séparateur : la première ligne du fichier le dit"))
  }

  private mutating func findDialect(
    _ text: [UInt8], from start: Int, _ set: CSVOptions
  ) -> DialectFinder.Found {
    var finder = DialectFinder()
    finder.separator = set.separator
    finder.quote = set.quote
    finder.escape = set.escape
    let found = finder.find(text.span.extracting(start..<text.count))
    dialect = found.dialect
    let label = dialect.separatorLabel
    if dialect.separator == CSVDialect.noSeparator {
      detected.append(
        Phrase(en: "one column, no separator", fr: "une seule colonne, pas de séparateur"))
    } else if options.separator != nil {
      detected.append(
        Phrase(
          en: "separator: \(label.en), as set", fr: "séparateur : \(label.fr), comme demandé"))
    } else {
      detected.append(
        Phrase(
          en:
            "separator: \(label.en); records with \(found.width) cells: \(found.agreeing) of \(found.records)",
          fr:
            "séparateur : \(label.fr) ; enregistrements à \(found.width) cellules : \(found.agreeing) sur \(found.records)"
        ))
    }
    if let quote = dialect.quote, quote != 0x22 || dialect.escape == .backslash {
      let sign = String(decoding: [quote], as: UTF8.self)
      let escape = dialect.escape.rawValue
      detected.append(
        Phrase(
          en: "quote: \(sign), escape: \(escape), \(found.quotedCells) quoted cells",
          fr:
            "guillemet : \(sign), échappement : \(escape), \(found.quotedCells) cellules entre guillemets"
        ))
    }
    if dialect.recordEnd == .cr || dialect.recordEnd == .mixed {
      detected.append(
        Phrase(
          en: "record end: \(dialect.recordEnd.rawValue)",
          fr: "fin d’enregistrement : \(dialect.recordEnd.rawValue)"))
    }
    return found
  }

  private mutating func findLayout(
    _ text: [UInt8], from start: Int, isWhole: Bool
  ) throws(RunError) {
    var finder = TableFinder()
    finder.headingRows = options.headingRows
    finder.skippedRows = options.skippedRows
    var walk = TableWalk(text, from: start, dialect: dialect, isWhole: isWhole, finder: finder)
    while walk.number < max(options.table, 1), let table = walk.next() { layout = table }
    guard layout.width <= Self.columnLimit else {
      throw RunError(
        "too-many-columns", .unreadable, at: part.label,
        Phrase(
          en:
            "a record has \(layout.width) cells, more than \(Self.columnLimit); set the option separator",
          fr:
            "un enregistrement a \(layout.width) cellules, plus de \(Self.columnLimit) ; donnez l’option separator"
        ))
    }
    headings = layout.headings
    columnCount = layout.keptWidth
    skippedRows += layout.titleRows
    // Another table than the one that was asked for is none of its records.
    guard max(walk.number, 1) >= options.table else {
      throw RunError(
        "no-such-table", .unreadable, at: part.label,
        Phrase(
          en:
            "table \(options.table) was asked for, but only \(walk.number) found; look at the file with tamis look, and correct table:",
          fr:
            "la table \(options.table) était demandée, mais il n’y en a que \(walk.number) ; regardez le fichier avec tamis look, et corrigez table:"
        ))
    }
    place(text)
    reportLayout(text)
    try lookBelow(walk)
    let body = walk.sample.records.firstIndex { $0.start >= layout.bodyStart }
    let records = walk.sample.records[(body ?? walk.sample.records.count)...]
    let end = layout.end.flatMap { end in records.firstIndex { $0.start >= end } }
    valueSample = (records[..<(end ?? records.endIndex)], text)
    try findContinuations(&walk)
  }

  /// Looks for notes below the table that was found last, and whether the file was cut off.
  mutating func lookBelow(_ walk: TableWalk) throws(RunError) {
    try findNotes(walk.tail?.lastRows ?? walk.sample.records, walk.text, isWhole: walk.isWhole)
    try noteCut(walk.text, isWhole: walk.isWhole)
  }

  /// Where the records lie in the file on disk.
  mutating func place(_ text: [UInt8]) {
    bodyLine = 1 + Self.lineCount(text, layout.bodyStart)
    if wide != nil {
      bodyStart = layout.bodyStart
      bodyEnd = layout.end
      return
    }
    bodyStart = markLength + headMap.raw(layout.bodyStart)
    if let end = layout.end { bodyEnd = markLength + headMap.raw(end) }
  }

  static func lineCount(_ text: [UInt8], _ end: Int) -> Int {
    var lines = 0
    var at = 0
    while at < min(end, text.count) {
      if text[at] == 0x0A || (text[at] == 0x0D && !(at + 1 < text.count && text[at + 1] == 0x0A)) {
        lines += 1
      }
      at += 1
    }
    return lines
  }
}
