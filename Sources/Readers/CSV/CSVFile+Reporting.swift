import Pipelines
import Reference
import Tables

extension CSVFile {
  /// Says where the table lies, and what is odd about its heading row.
  mutating func reportLayout(_ text: [UInt8]) {
    let line = 1 + Self.lineCount(text, layout.headingStart)
    if layout.titleRows > 0 {
      note(
        "title-rows", .notice, line: 1 + Self.lineCount(text, layout.start),
        LayoutReport.titleRows(layout.titleRows))
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
    if let blocks = layout.blocks {
      note("address-blocks", .warning, line: line, LayoutReport.addressBlocks(blocks.across))
    }
    if layout.isTransposed { note("transposed", .warning, line: line, LayoutReport.transposed) }
    if layout.keptWidth < layout.width {
      let count = layout.width - layout.keptWidth
      note(
        "empty-columns", .notice, line: line,
        Phrase(
          en: "\(count) empty columns at the end were left out",
          fr: "\(count) colonnes vides à la fin ont été laissées de côté"))
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
    let repairs: [(RecordNotes.Kind, [UInt8]?)] = [
      (.mojibake, Mojibake.repaired(layout.headingBytes.span)),
      (.htmlReference, HTMLReference.repaired(layout.headingBytes.span)),
    ]
    for (kind, repaired) in repairs where repaired != nil {
      note(kind.rawValue, .repaired, line: line, NoteReport.finding(kind).phrase)
    }
    var seen: Set<String> = []
    for heading in headings where !heading.isEmpty && !seen.insert(heading).inserted {
      note(
        "duplicate-heading", .warning, line: line,
        LayoutReport.duplicate(heading))
    }
    let blank = headings.count(where: \.isEmpty)
    if blank > 0 {
      note(
        "blank-heading", .notice, line: line,
        LayoutReport.blankHeadings(blank))
    }
    if let gap = layout.gap {
      note("side-by-side", .warning, line: line, LayoutReport.sideBySide(gap + 2))
    }
  }
}
