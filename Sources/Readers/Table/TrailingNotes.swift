/// Knows the notes that people write below a table: rows with one cell, behind a blank row or the totals, after the last record.
struct TrailingNotes: Sendable {
  /// How many cells of a record hold something, as a rule; tables of fewer than three have no rows that stand out.
  let typicalCount: Int

  /// What stands below the records.
  struct Found: Sendable, Equatable {
    /// The first of the rows that are notes or blank, up to the last one.
    var firstNote: Int
    /// Rows with one cell that may be notes or records: they stay records.
    var doubtful: [Int] = []
  }

  /// What stands at the end of `rows`, which end with the last one of the table.
  func find(in rows: ArraySlice<SampleRow>) -> Found {
    var found = Found(firstNote: rows.endIndex)
    guard typicalCount >= 3 else { return found }
    var low = rows.endIndex
    while low > rows.startIndex, rows[low - 1].filledCount <= 1 || isSums(rows[low - 1]) {
      low -= 1
    }
    guard low > rows.startIndex, low < rows.endIndex else { return found }
    var isBehindTotals = TotalRow.isTotal(rows[low - 1].cells)
    var isBehindBlank = false
    for place in low..<rows.endIndex {
      guard let cell = rows[place].cells.first(where: { !SampleRow.isBlank($0) }) else {
        isBehindBlank = true
        continue
      }
      if TotalRow.isTotal(rows[place].cells) {
        isBehindTotals = true
      } else if isSums(rows[place]) {
        // Without their word they part what follows from the records no more than a blank row does.
        found.firstNote = min(found.firstNote, place)
        isBehindBlank = true
      } else if Self.isFooter(cell) {
        found.firstNote = min(found.firstNote, place)
        isBehindTotals = true
      } else if isBehindTotals || isBehindBlank, Self.isNote(cell, behindTotals: isBehindTotals) {
        found.firstNote = min(found.firstNote, place)
      } else {
        if isBehindTotals || isBehindBlank { found.doubtful.append(place) }
        found.firstNote = rows.endIndex
      }
    }
    return found
  }

  /// Whether a row holds nothing but sums, as a table has them below its last record where nobody wrote « Total » beside them.
  func isSums(_ row: SampleRow) -> Bool {
    let filled = row.cells.filter { !SampleRow.isBlank($0) }
    return !filled.isEmpty && filled.count * 2 <= typicalCount
      && row.cells.first.map(SampleRow.isBlank) ?? true
      && filled.allSatisfy { ValueShape.of($0) == .amount && Self.hasDecimals($0) }
  }

  /// Whether digits stand on both sides of a comma or a stop: a telephone number has none so.
  private static func hasDecimals(_ cell: [UInt8]) -> Bool {
    guard let sign = cell.lastIndex(where: { $0 == 0x2C || $0 == 0x2E }), sign > 0 else {
      return false
    }
    let rest = cell[(sign + 1)...].prefix { 0x30...0x39 ~= $0 }
    return 1...3 ~= rest.count && 0x30...0x39 ~= cell[sign - 1]
      && cell.count { $0 == 0x2E } <= 1
  }

  /// Whether a cell that stands alone below the records is no record: words behind the totals, otherwise what begins or reads as
  /// notes do.
  static func isNote(_ cell: [UInt8], behindTotals: Bool) -> Bool {
    guard ValueShape.of(cell) == .text else { return false }
    if behindTotals || cell.count > 50 { return true }
    let text = String(decoding: cell, as: UTF8.self).lowercased().drop { $0 == " " }
    return begins(cell) || text.hasSuffix(".") || text.hasSuffix(":")
  }

  /// Whether a cell begins with a word that leads a note below a table: « Édité le », « Nombre de clients », « Page 3 ».
  static func begins(_ cell: [UInt8]) -> Bool {
    let text = String(decoding: cell, as: UTF8.self).lowercased().drop { $0 == " " }
    return beginnings.contains { text.hasPrefix($0) }
  }

  /// Whether a cell that stands alone is surely the foot of a list, behind nothing that parts it from the records: a count
  /// (`NB CLIENTS : 178`), words between lines of signs (`*** FIN ***`), or the number of the page among others
  /// (`Extrait le 12/03/2026 - page 1/1`).
  static func isFooter(_ cell: [UInt8]) -> Bool {
    guard cell.count <= 100 else { return false }
    let text = String(decoding: cell, as: UTF8.self).lowercased().drop { $0 == " " }
    if text.contains(/\bpage\s*:?\s*\d+\s*(\/|sur|of|de)\s*\d+/) { return true }
    guard cell.count <= 60 else { return false }
    if ["***", "---", "===", "___"].contains(where: { text.hasPrefix($0) }) { return true }
    guard
      ["nb ", "nb.", "nbre ", "nombre ", "number of ", "count "].contains(where: {
        text.hasPrefix($0)
      }),
      let sign = text.lastIndex(where: { $0 == ":" || $0 == "=" })
    else { return false }
    let count = text[text.index(after: sign)...].filter { $0 != " " }
    return !count.isEmpty && count.allSatisfy(\.isNumber)
  }

  private static let beginnings = [
    "*", "(", "©", "--", "==", "nb ", "nb:", "n.b", "note", "source", "document", "edit", "édit",
    "imprim", "page", "legende", "légende", "remarque", "confidentiel", "attention", "export",
    "genere", "généré", "nombre", "mise à jour", "mise a jour", "fichier", "tableau", "voir ",
    "printed", "generated", "confidential", "legend", "fin de", "end of", "fin du", "total",
    "nbre ",
    "number of", "count ", "arrêté", "arrete ", "tiré le", "extrait", "extraction", "liste ",
    "créé le",
  ]
}
