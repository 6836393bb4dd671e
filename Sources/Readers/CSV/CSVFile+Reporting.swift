import Pipelines
import Tables

extension CSVFile {
  /// Says where the table lies, and what is odd about its heading row.
  mutating func reportLayout(_ text: [UInt8]) {
    let line = 1 + Self.lineCount(text, layout.headingStart)
    if layout.titleRows > 0 {
      note(
        "title-rows", .notice, line: 1 + Self.lineCount(text, layout.start),
        Phrase(
          en: "\(layout.titleRows) title rows before the table were left out",
          fr: "\(layout.titleRows) lignes de titre avant la table ont été laissées de côté"))
    }
    let set = options.headingRows != nil
    if headings.isEmpty {
      detected.append(
        set
          ? Phrase(en: "headings: none, as set", fr: "titres : aucun, comme demandé")
          : Phrase(
            en: "headings: none, the first row looks like the rows under it",
            fr: "titres : aucun, la première ligne ressemble aux suivantes"))
    } else {
      detected.append(
        Phrase(
          en: "headings: line \(line), \(columnCount) columns\(set ? ", as set" : "")",
          fr: "titres : ligne \(line), \(columnCount) colonnes\(set ? ", comme demandé" : "")"))
    }
    reportHeadings(line)
    if layout.keptWidth < layout.width {
      let count = layout.width - layout.keptWidth
      note(
        "empty-columns", .notice, line: line,
        Phrase(
          en: "\(count) empty columns at the end were left out",
          fr: "\(count) colonnes vides à la fin ont été laissées de côté"))
    }
    if let end = layout.end {
      let place = 1 + Self.lineCount(text, end)
      note(
        "another-table", .warning, line: place,
        Phrase(
          en:
            "another table begins here and was not read; read it with table: \(options.table + 1)",
          fr:
            "une autre table commence ici et n’a pas été lue ; lisez-la avec table: \(options.table + 1)"
        ))
    }
    let isBodyEmpty =
      layout.bodyStart >= text.count || layout.end.map { $0 <= layout.bodyStart } ?? false
    if isBodyEmpty, !headings.isEmpty {
      note(
        "no-records", .warning, line: line,
        Phrase(
          en: "there is a heading row but no record under it",
          fr: "il y a une ligne de titres mais aucun enregistrement dessous"))
    }
  }

  private mutating func reportHeadings(_ line: Int) {
    var seen: Set<String> = []
    for heading in headings where !heading.isEmpty && !seen.insert(heading).inserted {
      note(
        "duplicate-heading", .warning, line: line,
        Phrase(
          en:
            "the heading \"\(heading)\" stands over two columns; both are kept, the later one as \"\(heading) (2)\"",
          fr:
            "le titre « \(heading) » est au-dessus de deux colonnes ; les deux sont gardées, la seconde comme « \(heading) (2) »"
        ))
    }
    let blank = headings.count(where: \.isEmpty)
    if blank > 0 {
      note(
        "blank-heading", .notice, line: line,
        Phrase(
          en:
            "\(blank) columns have no heading; they are called column-1, column-2 … by their place",
          fr:
            "\(blank) colonnes n’ont pas de titre ; elles s’appellent column-1, column-2… selon leur place"
        ))
    }
  }
}
