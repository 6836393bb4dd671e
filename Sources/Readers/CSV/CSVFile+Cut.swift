import Pipelines
import Tables

extension CSVFile {
  private static let endBytes = 1 << 15

  /// Says that the file was cut off: it ends without a line break, in a row that has fewer cells than all others, or in a last value that
  /// is shorter than its column allows.
  mutating func noteCut(_ text: [UInt8], isWhole: Bool) throws(RunError) {
    guard layout.end == nil, bodyEnd == nil, layout.width > 1, isWhole || wide == nil else {
      return
    }
    var tail: [UInt8]
    if isWhole {
      tail = Array(text[max(layout.bodyStart, text.count - Self.endBytes)...])
    } else {
      tail = try file.read(at: file.size - Self.endBytes, count: Self.endBytes)
      tail = decoder.decode(tail).bytes
    }
    guard let last = tail.last, !LooseRecord.isBreak(last) else { return }
    let isFromStart = isWhole && text.count - Self.endBytes <= layout.bodyStart
    let start = isFromStart ? 0 : tail.firstIndex(of: dialect.endByte).map { $0 + 1 } ?? tail.count
    let records = SampleRecords(tail, from: start, dialect: dialect, isWhole: true).records
    guard let end = records.last else { return }
    if end.cells.count < layout.width {
      switch cut(of: end.cells, behind: records.dropLast()) {
      case .sure: noteCutRow()
      case .perhaps:
        notePerhapsCut(
          Phrase(
            en:
              "the file ends without an end of line, in a row that has fewer cells than all others: it may have been cut off; copy or export it again",
            fr:
              "le fichier s’arrête sans fin de ligne, sur une ligne qui a moins de cellules que toutes les autres : il est peut-être tronqué ; recopiez-le ou refaites l’export"
          ))
      case nil: break
      }
      return
    }
    guard end.cells.count == layout.width else { return }
    let others = records.dropLast().filter { $0.cells.count == layout.width }
    guard CutValue(others: others.map { $0.cells[layout.width - 1] }).tells(end.cells.last ?? [])
    else { return }
    notePerhapsCut(
      Phrase(
        en:
          "the file ends in the middle of its last line, with a value shorter than those above it: it may have been cut off; copy or export it again",
        fr:
          "le fichier s’arrête au milieu de sa dernière ligne, sur une valeur plus courte que celles du dessus : il est peut-être tronqué ; recopiez-le ou refaites l’export"
      ))
  }

  /// How certain it is that the last row was cut off.
  private enum Cut { case perhaps, sure }

  /// Whether the last row was cut off: all others have every cell, and what it has is no sum and no words below the table.
  ///
  /// It is sure where two cells at least are such as stand above them; words and a number below a table may be its foot, too.
  private func cut(of cells: [[UInt8]], behind rows: ArraySlice<SampleRow>) -> Cut? {
    let rows = rows.filter { !$0.isBlank }
    guard rows.count >= 2, rows.allSatisfy({ $0.cells.count == layout.width }),
      cells.count < layout.keptWidth, !TotalRow.isTotal(cells), let first = cells.first,
      !String(decoding: first, as: UTF8.self).lowercased().hasPrefix("total")
    else { return nil }
    // A cell alone may be words below the table.
    if cells.count(where: { !SampleRow.isBlank($0) }) < 2 {
      return [nil, .text].contains(ValueShape(first.span)) ? nil : .perhaps
    }
    if let filled = cells.first(where: { !SampleRow.isBlank($0) }), TrailingNotes.begins(filled) {
      return .perhaps
    }
    let fitting = cells.indices.count { place in
      !SampleRow.isBlank(cells[place]) && Self.fits(cells[place], rows.map { $0.cells[place] })
    }
    return fitting >= 2 ? .sure : .perhaps
  }

  /// Whether a cell has a shape and a length of those above it.
  private static func fits(_ cell: [UInt8], _ above: [[UInt8]]) -> Bool {
    let alike = above.filter { ValueShape($0.span) == ValueShape(cell.span) }
    guard let least = alike.map(\.count).min(), let most = alike.map(\.count).max() else {
      return false
    }
    // Words are as long as they are: one that is cut off fits as well.
    return ValueShape(cell.span) == .text
      ? cell.count <= 2 * most : (least...most).contains(cell.count)
  }

  private mutating func notePerhapsCut(_ phrase: Phrase) {
    note("perhaps-cut-short", .warning, phrase)
  }

  private mutating func noteCutRow() {
    note(
      "cut-short", .warning,
      Phrase(
        en:
          "the file ends in the middle of its last row, which has fewer cells than all others and no end of line: it was cut off; copy or export it again",
        fr:
          "le fichier s’arrête au milieu de sa dernière ligne, qui a moins de cellules que toutes les autres et pas de fin de ligne : il est tronqué ; recopiez-le ou refaites l’export"
      ))
  }
}
