import Testing

@testable import Readers

@Suite struct HeaderLocatorTests {
  @Test(arguments: [
    ("Nom;Âge|Dupont;41|Martin;12", 0),
    ("Liste des clients;;|;;|Nom;Prénom;Code postal|Dupont;Jean;01000", 2),
    ("Société X;;;|Édité le 12/03/2024;;;|Code;Nom;Ville;Montant|1;Dupont;Lyon;12,50", 2),
    ("Nom;Prénom|Dupont;Jean|Martin;Luc", 0),
    ("a;b|1;2|3;4", 0),
    ("label|celsius|kelvin", 0),
    ("Nom;Ville;Montant|Dupont;Lyon;3|Nom;Ville;Montant|Petit;Gap;4", 0),
    ("Client;;Adresse;|Nom;Prénom;Code postal;Ville|Dupont;Jean;01000;Bourg", 1),
  ])
  func headingsAreFound(table: String, row: Int) {
    #expect(HeaderLocator.locate(rows(table)) == .init(header: row, firstData: row + 1))
  }

  @Test(arguments: [
    "Dupont;Jean;75001|Martin;Luc;69002",
    "1;2|3;4",
    "12/03/2024;a@b.fr|13/03/2024;c@d.fr",
    "#REF!|#N/A|#VALUE!",
  ])
  func dataWithoutHeadingsAreLeftWhole(table: String) {
    #expect(HeaderLocator.locate(rows(table)) == .init(header: nil, firstData: 0))
  }

  @Test func nothingIsFoundInNothing() {
    #expect(HeaderLocator.locate([]) == .init(header: nil, firstData: 0))
    #expect(HeaderLocator.locate([[], [""]]).header == nil)
  }

  private func rows(_ table: String) -> [[String]] {
    table.split(separator: "|").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
