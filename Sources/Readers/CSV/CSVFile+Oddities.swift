import Fields
import Pipelines
import Reference
import Tables

extension CSVFile {
  /// How many rows are looked at.
  private static let oddityRows = 5_000

  /// What a spreadsheet did to the values of the sample, column by column; the values stay as they are.
  ///
  /// The first portion looks for it, so that the other ones need not wait.
  func oddities() -> [PlacedFinding] {
    guard let (records, text) = valueSample else { return [] }
    var findings = [splitDecimals()].compactMap(\.self)
    var finders = (0..<layout.keptWidth).map { column in
      let heading = column < headings.count ? headings[column] : ""
      return OddityFinder(
        kind: heading.isEmpty ? nil : Catalogue.recognise(heading: heading)?.kind)
    }
    // Row by row: the cells of a row lie side by side.
    for row in records.prefix(Self.oddityRows).indices {
      for (column, cell) in records[row].cells.prefix(finders.count).enumerated() {
        finders[column].look(cell, row: row)
      }
    }
    let isFrench = isFrench(finders, records.prefix(Self.oddityRows))
    for column in finders.indices {
      finders[column].isFrench = isFrench
      finders[column].end()
      let finder = finders[column]
      let heading = column < headings.count ? headings[column] : ""
      for oddity in ValueOddity.allCases {
        guard let found = finder.found[oddity] else { continue }
        let finding = Finding(
          oddity.rawValue, oddity.isGrave ? .warning : .notice, oddity.phrase(found.count))
        let line = 1 + Self.lineCount(text, records[found.row].start)
        findings.append(
          PlacedFinding(
            part: part, line: line, field: heading.isEmpty ? "column-\(column + 1)" : heading,
            stage: "csv", finding))
      }
    }
    return findings
  }

  /// So many post codes of four digits are looked up beside their towns.
  private static let townRows = 200

  /// Whether the file is French, by its headings and by the towns beside post codes of four digits; `nil` when neither tells.
  private func isFrench(_ finders: [OddityFinder], _ records: ArraySlice<SampleRow>) -> Bool? {
    guard finders.contains(where: { $0.found[.lostLeadingZero] != nil }) else { return nil }
    if Catalogue.language(ofHeadings: headings) != nil { return false }
    guard let code = finders.firstIndex(where: { $0.kind == .postcode }),
      let town = headings.firstIndex(where: { Catalogue.recognise(heading: $0)?.name == "city" })
    else { return nil }
    let pairs = records.lazy.filter {
      $0.cells.count > max(code, town) && $0.cells[code].count == 4 && !$0.cells[town].isEmpty
    }.prefix(Self.townRows).map {
      (
        String(decoding: $0.cells[code], as: UTF8.self),
        String(decoding: $0.cells[town], as: UTF8.self)
      )
    }
    let towns = FrenchTowns(.standard)
    let known = pairs.count { towns.serves($0.0, $0.1) }
    if known * 2 >= pairs.count, known > 0 { return true }
    return pairs.count >= 3 && known * 10 < pairs.count ? false : nil
  }
}
