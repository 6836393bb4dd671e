import Testing

@testable import Readers

@Suite struct AddressBlocksTests {
  private static func rows(_ table: String) -> [SampleRow] {
    table.split(separator: "|", omittingEmptySubsequences: false).enumerated().map { place, row in
      SampleRow(
        start: place, next: place + 1,
        cells: row.split(separator: ";", omittingEmptySubsequences: false).map { Array($0.utf8) })
    }
  }

  private func find(_ table: String) -> AddressBlocks? {
    AddressBlocks.find(Self.rows(table), from: 0)
  }

  private static let labels =
    "Dupont Jean;Martin Luc;Le Goff Anne|3 rue des Lilas;5 avenue Foch;12 impasse du Moulin"
    + "|29000 Quimper;35000 Rennes;22000 Saint-Brieuc|;;"
    + "|Bernard Zoé;Garcia Paul;Tanguy Yann|8 place du Port;1 rue Haute;44 quai Sud"
    + "|56000 Vannes;29200 Brest;29100 Douarnenez|;;"

  private static let column =
    "Dupont Jean|3 rue des Lilas|29000 Quimper|Martin Luc|5 avenue Foch|35000 Rennes"
    + "|Riou Eve|2 rue Basse|L-1234 Luxembourg|Noël Zoé|9 quai Sud|29200 Brest"

  @Test func labelsSideBySideAreKnown() {
    #expect(find(Self.labels) == AddressBlocks(row: 0, across: 3))
    // The last row of labels is not full, a title stands above, and columns between them are blank.
    #expect(
      find("Nos clients;;;||" + Self.labels + "|Riou Eve;;|2 rue Basse;;|29120 Pont-l’Abbé;;")
        == AddressBlocks(row: 2, across: 3))
    #expect(
      find(Self.labels.split(separator: ";").joined(separator: ";;"))?.across == 3)
  }

  @Test func blocksBelowEachOtherAreKnownWithAndWithoutBlankRows() {
    #expect(find(Self.column) == AddressBlocks(row: 0, across: 1))
    #expect(
      find(
        "Dupont Jean|3 rue A|29000 Quimper||Martin Luc|Bât. B|5 rue C|35000 Rennes||Riou Eve|1 rue D"
          + "|29200 Brest||Noël Zoé|9 quai Sud|29100 Douarnenez")
        == AddressBlocks(row: 0, across: 1))
  }

  @Test(arguments: [
    // A table, with a blank row between its records too.
    "Nom;Adresse;Ville|Dupont;3 rue A;29000 Quimper|Martin;5 rue B;35000 Rennes|Riou;1 rue C;29200 Brest|Noël;2 rue D;29100 Douarnenez",
    "Dupont;3 rue A;29000 Quimper||Martin;5 rue B;35000 Rennes||Riou;1 rue C;29200 Brest||Noël;2 rue D;29100 Douarnenez",
    // Towns alone, numbers and words, and too few to tell.
    "29000 Quimper|35000 Rennes|29200 Brest|29100 Douarnenez|56000 Vannes",
    "Riou|10000 boulons||Noël|20000 vis",
    "Dupont Jean|3 rue A|29000 Quimper||Martin Luc|5 rue C|35000 Rennes", "", "a;b|c;d",
  ])
  func aTableIsNone(_ table: String) {
    #expect(find(table) == nil)
  }

  @Test(arguments: [SameTable.csv, .xlsx, .ods])
  func itIsSaidInEveryFileAndNoLineIsTakenForHeadings(_ kind: SameTable) throws {
    let grid = Self.labels.split(separator: "|").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let read = try kind.read(grid)
    #expect(read.codes().contains("address-blocks"))
    #expect(read.headings == ["column-1", "column-2", "column-3"])
    #expect(read.rows.first == ["Dupont Jean", "Martin Luc", "Le Goff Anne"])
  }
}
