import Fields
import Pipelines
import Tables

extension CSVFile {
  /// How many rows are looked at.
  private static let oddityRows = 5_000

  /// Says, column by column, what a spreadsheet did to the values of the sample; the values stay as they are.
  mutating func reportOddities(_ records: ArraySlice<SampleRow>, text: [UInt8]) {
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
    for column in finders.indices {
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
  }
}
