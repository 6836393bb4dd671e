import Testing

@testable import Readers

@Suite struct TableGapTests {
  private func gap(_ headings: [String], _ table: String) -> Int? {
    let rows = table.split(separator: "|").enumerated().map { place, row in
      SampleRow(
        start: place, next: place + 1,
        cells: row.split(separator: ";", omittingEmptySubsequences: false).map { Array($0.utf8) })
    }
    return TableGap.find(headings, above: rows[...])
  }

  @Test func twoTablesSideBySideAreKnown() {
    #expect(gap(["Nom", "Ville", "", "Société", "Ville"], "a;b;;c;d|e;f;;g;h") == 2)
    #expect(gap(["Nom", "Ville", "", "Société", "SIREN"], "a;b;;c;d|e;f;;;|g;h;;;") == 2)
  }

  @Test func aBlankColumnWithinATableIsNone() {
    #expect(gap(["Nom", "Prénom", "", "CP", "Ville"], "a;b;;c;d|e;f;;g;h") == nil)
    #expect(gap(["Nom", "", "Prénom", "Nom"], "a;;b;c") == nil)
    #expect(gap(["Nom", "Ville", "", "Nom", "Ville"], "a;b;x;c;d") == nil)
    #expect(gap([], "a;b") == nil)
  }

  @Test(arguments: [SameTable.csv, .xlsx, .ods])
  func itIsSaidInEveryFile(_ kind: SameTable) throws {
    let grid = "Nom;Ville;;Société;Ville|a;b;;c;d|e;f;;g;h".split(separator: "|").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(try kind.read(grid).codes().contains("side-by-side"))
  }

  /// Titles over the tables, as people write them, make the headings of the second one no others.
  @Test(arguments: [SameTable.csv, .xlsx])
  func titlesOverTheTablesHideNothing(_ kind: SameTable) throws {
    let grid = "Clients Rennes;;;Clients Brest;|Nom;Tél;;Nom;Tél|a;1;;c;2|e;3;;g;4|h;5;;i;6"
    #expect(try kind.read(SameTableTests.cells(grid)).codes().contains("side-by-side"))
  }
}
