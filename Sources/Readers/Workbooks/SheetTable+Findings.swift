import Pipelines
import Tables

extension SheetTable {
  /// What is odd about where the table lies and about its headings.
  func findings(_ part: Part) -> [PlacedFinding] {
    var findings: [PlacedFinding] = []
    func add(_ code: String, _ severity: Finding.Severity, row: Int, _ phrase: Phrase) {
      findings.append(
        PlacedFinding(part: part, line: row, stage: "", Finding(code, severity, phrase)))
    }
    if titleCount > 0 { add("title-rows", .notice, row: 1, LayoutReport.titleRows(titleCount)) }
    var seen: Set<String> = []
    for heading in headings where !heading.isEmpty && !seen.insert(heading).inserted {
      add("duplicate-heading", .warning, row: headerRow, LayoutReport.duplicate(heading))
    }
    let blankCount = headings.count(where: \.isEmpty)
    if blankCount > 0 {
      add("blank-heading", .notice, row: headerRow, LayoutReport.blankHeadings(blankCount))
    }
    if let gapColumn {
      add("side-by-side", .warning, row: headerRow, LayoutReport.sideBySide(gapColumn + 2))
    }
    if let blocks {
      add("address-blocks", .warning, row: headerRow + 1, LayoutReport.addressBlocks(blocks.across))
    }
    if isTransposed { add("transposed", .warning, row: headerRow, LayoutReport.transposed) }
    if let endRow { add("another-table", .warning, row: endRow, LayoutReport.anotherTableBelow) }
    return findings
  }
}
