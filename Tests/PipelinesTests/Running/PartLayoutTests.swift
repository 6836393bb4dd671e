import Tables
import Testing

@testable import Pipelines

@Suite struct PartLayoutTests {
  @Test func aSheetHasTheColumnsThatAreNotMissingInIt() {
    var table = Batch.small(
      [("Nom", ["a"]), ("Mail", [""])], part: Part(source: "s", file: "b.xlsx", member: "1"))
    table.append(
      contentsOf: .small(
        [("Nom", ["b"]), ("Zone", ["N"])], part: Part(source: "s", file: "b.xlsx", member: "2")))
    let layouts = PartLayout.layouts(of: table)
    #expect(layouts.map(\.part.member) == ["1", "2"])
    #expect(layouts.map(\.headings) == [["Nom", "Mail"], ["Nom", "Zone"]])
    #expect(layouts.allSatisfy { $0.columns == ["Nom", "Mail", "Zone"] })
    #expect(PartLayout.layouts(of: Batch()).isEmpty)
  }
}
