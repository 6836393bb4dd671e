import Testing

@testable import Readers

@Suite struct TableEndFinderTests {
  /// Rows parted by `|`, cells by `;`; the first is the heading row.
  private func end(_ table: String) -> Int? {
    let rows = SameTableTests.cells(table).enumerated().map { place, cells in
      SampleRow(start: place, next: place + 1, cells: cells.map { Array($0.utf8) })
    }
    var layout = TableLayout(width: rows[0].cells.count, keptWidth: rows[0].cells.count)
    layout.headingRows = 1
    layout.headingCells = rows[0].cells
    layout.shapes = [.text, .integer, .amount]
    return TableEndFinder(layout: layout).end(rows, from: 1, text: nil)
  }

  @Test(arguments: [
    // Behind a blank row, with known headings.
    ("Nom;CP;CA|Dupré;29200;1,5|;;|Raison sociale;Ville;SIREN|Bois;Gap;732829320", 2),
    // Its title goes with it.
    ("Nom;CP;CA|Dupré;29200;1,5|;;|Fournisseurs;;|Raison sociale;Ville;SIREN|Bois;Gap;7", 2),
    // Words over columns that hold no words.
    ("Nom;CP;CA|Dupré;29200;1,5|;;|Article;Teinte;Prix|Plat;bleu;3", 2),
    // Another width, and three rows that have it.
    ("Nom;CP;CA|Dupré;29200;1,5|Article;Prix|Plat;3|Pot;4|Bol;5", 2),
    // Half its headings are those of the first, but it is another one.
    ("Nom;CP;CA|Dupré;29200;1,5|Nom;CP;Remise|Petit;05000;2", 2),
  ])
  func anotherTableIsFound(_ table: String, _ row: Int) { #expect(end(table) == row) }

  @Test(arguments: [
    "Nom;CP;CA|Dupré;29200;1,5|Petit;05000;2", "Nom;CP;CA|Dupré;29200;1,5|Nom;CP;CA|Petit;05000;2",
    "Nom;CP;CA|Dupré;29200;1,5|Petit;inconnu;néant|Noël;1;2",
    "Nom;CP;CA|Dupré;29200;1,5|;;|Petit;1;2",
    "Nom;CP;CA|Dupré;29200;1,5|voir fiche;ici|Petit;1;2",
  ])
  func recordsAndTheHeadingsAgainEndNoTable(_ table: String) { #expect(end(table) == nil) }
}
