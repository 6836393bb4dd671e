import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct TransposedTableTests {
  private static let fields = ["Nom", "Prénom", "Téléphone", "E-mail", "Code postal", "Ville"]

  private static func table(_ count: Int) -> String {
    fields.map { field in
      ([field] + (1...count).map { "\(field.lowercased().prefix(3))\($0)" }).joined(separator: ";")
    }.joined(separator: "|")
  }

  @Test(arguments: [SameTable.csv, .xlsx, .ods])
  func aTableOnItsSideIsSaidWithTheRemedy(_ kind: SameTable) throws {
    for count in [2, 12] {
      let whole = try kind.read(SameTableTests.cells(Self.table(count)))
      let found = whole.findings.first { $0.finding.code == "transposed" }
      #expect(found?.finding.phrase.fr.contains("Transposé") == true)
    }
    let numbered = ";Client 1;Client 2|" + Self.table(2)
    #expect(try kind.read(SameTableTests.cells(numbered)).codes().contains("transposed"))
  }

  /// Lists stand upright, also those whose records begin with words that are headings elsewhere.
  @Test(arguments: [
    "Nom;Prénom;Ville|Roy;Ann;Gap|Petit;Luc;Brest",
    "Nom;Prénom;Ville|Ville;Ann;Gap|Mobile;Luc;Brest",
    "Champ;Libellé|Nom;Nom du client|Prénom;Prénom du client",
    "Ville;Nom;Tél|Nom;Roy;1|Rue;Petit;2|Pays;Noël;3",
  ])
  func listsStandUpright(_ table: String) throws {
    #expect(try !SameTable.csv.read(SameTableTests.cells(table)).codes().contains("transposed"))
  }
}
