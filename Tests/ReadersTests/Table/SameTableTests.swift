import Tables
import Testing

@testable import Readers

/// The same table gives the same headings and records, whatever kind of file it is kept in.
@Suite struct SameTableTests {
  /// A grid, and what is to be read in it.
  struct Shape: CustomTestStringConvertible, Sendable {
    let name: String
    let grid: String
    let headings: String
    let rows: String
    var testDescription: String { name }
  }

  /// Cells are parted by `;`, rows by `|`.
  static func cells(_ text: String) -> [[String]] {
    text.isEmpty
      ? []
      : text.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      }
  }

  static let shapes: [Shape] = [
    Shape(
      name: "plain", grid: "Nom;Prénom;Ville|Dupont;Jean;Lyon|Petit;Luc;Gap",
      headings: "Nom;Prénom;Ville", rows: "Dupont;Jean;Lyon|Petit;Luc;Gap"),
    Shape(
      name: "title rows above",
      grid:
        "Liste des clients;;|Édité le 12/03/2024;;|;;|Nom;CP;Solde|Dupont;01000;12,50|Petit;05000;3,00",
      headings: "Nom;CP;Solde", rows: "Dupont;01000;12,50|Petit;05000;3,00"),
    Shape(
      name: "title rows without a blank one, and a total",
      grid:
        "Société X;;;|Code;Nom;Ville;Montant|1;Dupont;Lyon;12,50|2;Petit;Gap;7,00|Total;;;19,50",
      headings: "Code;Nom;Ville;Montant", rows: "1;Dupont;Lyon;12,50|2;Petit;Gap;7,00"),
    Shape(
      name: "no headings", grid: "Dupont;Jean;75001|Martin;Luc;69002|Petit;Ève;05000",
      headings: "", rows: "Dupont;Jean;75001|Martin;Luc;69002|Petit;Ève;05000"),
    Shape(
      name: "no headings, two rows", grid: "Dupont;Jean;75001|Martin;Luc;69002",
      headings: "", rows: "Dupont;Jean;75001|Martin;Luc;69002"),
    Shape(
      name: "errors are no headings", grid: "#REF!;1|#N/A;2|#VALUE!;3", headings: "",
      rows: "#REF!;1|#N/A;2|#VALUE!;3"),
    Shape(
      name: "years as headings",
      grid: "Nom;2022;2023;2024|Dupont;12;15;8|Petit;3;4;5|Noël;7;8;9|Roy;1;2;3",
      headings: "Nom;2022;2023;2024", rows: "Dupont;12;15;8|Petit;3;4;5|Noël;7;8;9|Roy;1;2;3"),
    Shape(
      name: "two rows of headings",
      grid:
        "Client;Client;Achat;Achat|Code;Nom;Date;Montant|C1;Dupré;01/02/2024;12,50|C2;Noël;03/04/2024;7,00|C3;Roy;15/06/2024;1,20",
      headings: "Client Code;Client Nom;Achat Date;Achat Montant",
      rows: "C1;Dupré;01/02/2024;12,50|C2;Noël;03/04/2024;7,00|C3;Roy;15/06/2024;1,20"),
    Shape(
      name: "words over groups of columns",
      grid:
        "Client;;Adresse;;|Nom;Prénom;Rue;CP;Ville|Dupont;Jean;1 rue A;01000;Bourg|Petit;Luc;2 rue B;05000;Gap",
      headings: "Nom;Prénom;Rue;CP;Ville",
      rows: "Dupont;Jean;1 rue A;01000;Bourg|Petit;Luc;2 rue B;05000;Gap"),
    Shape(
      name: "groups tell equal headings apart",
      grid:
        "Client;Facturation;;Livraison;;|Nom;CP;Ville;CP;Ville;Tél|Dupont;01000;Bourg;69001;Lyon;0475|Petit;05000;Gap;38000;Grenoble;0476|Roy;75001;Paris;35000;Rennes;0299",
      headings: "Nom;CP;Ville;Livraison CP;Livraison Ville;Tél",
      rows:
        "Dupont;01000;Bourg;69001;Lyon;0475|Petit;05000;Gap;38000;Grenoble;0476|Roy;75001;Paris;35000;Rennes;0299"
    ),
    Shape(
      name: "the headings again, and blank rows",
      grid: "Nom;Ville;Montant|Dupont;Lyon;3|;;|Nom;Ville;Montant|Petit;Gap;4|Roy;Nice;5",
      headings: "Nom;Ville;Montant", rows: "Dupont;Lyon;3|Petit;Gap;4|Roy;Nice;5"),
    Shape(
      name: "a section title above the headings again",
      grid:
        "Clients actifs;;;|Nom;Prénom;CP;Ville|Dupont;Jean;01000;Bourg|Petit;Luc;05000;Gap|;;;|Anciens clients;;;|Nom;Prénom;CP;Ville|Roy;Ève;75001;Paris|Noël;Zoé;35000;Rennes",
      headings: "Nom;Prénom;CP;Ville",
      rows: "Dupont;Jean;01000;Bourg|Petit;Luc;05000;Gap|Roy;Ève;75001;Paris|Noël;Zoé;35000;Rennes"),
    Shape(
      name: "the page's head on every page",
      grid:
        "SARL X;;;|Liste des clients;;;Page 1|;;;|Code;Nom;CP;Ville|1;Dupont;01000;Bourg|2;Petit;05000;Gap|SARL X;;;|Liste des clients;;;Page 2|;;;|Code;Nom;CP;Ville|3;Roy;75001;Paris|4;Noël;35000;Rennes",
      headings: "Code;Nom;CP;Ville",
      rows: "1;Dupont;01000;Bourg|2;Petit;05000;Gap|3;Roy;75001;Paris|4;Noël;35000;Rennes"),
    Shape(
      name: "notes below",
      grid:
        "Nom;Prénom;Ville|Dupont;Jean;Lyon|Petit;Luc;Gap|Roy;Ève;Nice|;;|Document édité par le service comptable;;|* à relancer;;",
      headings: "Nom;Prénom;Ville", rows: "Dupont;Jean;Lyon|Petit;Luc;Gap|Roy;Ève;Nice"),
    Shape(
      name: "a name alone below is kept",
      grid: "Nom;Prénom;Ville|Dupont;Jean;Lyon|Petit;Luc;Gap|Roy;Ève;Nice|;;|Noël;;",
      headings: "Nom;Prénom;Ville", rows: "Dupont;Jean;Lyon|Petit;Luc;Gap|Roy;Ève;Nice|Noël;;"),
    Shape(
      name: "totals and a note",
      grid:
        "Nom;Ville;CA|Dupont;Lyon;12,50|Petit;Gap;3,00|Roy;Nice;4,10|Total général;;19,60|Arrêté au 31 décembre;;",
      headings: "Nom;Ville;CA", rows: "Dupont;Lyon;12,50|Petit;Gap;3,00|Roy;Nice;4,10"),
    Shape(
      name: "totals of groups",
      grid:
        "Client;Facture;Montant|Dupont;F1;12,50|Dupont;F2;3,00|Total Dupont;;15,50|Petit;F3;4,10|Total Petit;;4,10|Total;;19,60",
      headings: "Client;Facture;Montant", rows: "Dupont;F1;12,50|Dupont;F2;3,00|Petit;F3;4,10"),
    Shape(
      name: "subtotals in several columns",
      grid:
        "Compte;Libellé;Débit;Crédit|411A;Dupont;12,50;0,00|411B;Petit;3,00;0,00|Sous-total;;15,50;0,00|411C;Roy;4,10;0,00|TOTAL GÉNÉRAL;;19,60;0,00",
      headings: "Compte;Libellé;Débit;Crédit",
      rows: "411A;Dupont;12,50;0,00|411B;Petit;3,00;0,00|411C;Roy;4,10;0,00"),
    Shape(
      name: "a firm called Total",
      grid: "Nom;Ville;CP|Total;Nanterre;92000|Dupré;Brest;29200|Petit;Gap;05000",
      headings: "Nom;Ville;CP", rows: "Total;Nanterre;92000|Dupré;Brest;29200|Petit;Gap;05000"),
    Shape(
      name: "another table below",
      grid:
        "Nom;Prénom;Ville;CA|Dupont;Jean;Lyon;12|Petit;Luc;Gap;3|Roy;Ève;Nice;4|;;;|Fournisseurs;;;|Raison sociale;SIREN;Ville;|Bois SA;732829320;Gap;",
      headings: "Nom;Prénom;Ville;CA", rows: "Dupont;Jean;Lyon;12|Petit;Luc;Gap;3|Roy;Ève;Nice;4"),
    Shape(
      name: "what a bank writes above",
      grid:
        "Numéro Compte;0123456A022;;|Type;CCP;;|Solde (EUROS);1234,56;;|;;;|Date;Libellé;Montant(EUROS);Devise|12/03/2024;VIR DUPONT;12,50;EUR|13/03/2024;VIR PETIT;3,00;EUR|14/03/2024;VIR ROY;4,00;EUR",
      headings: "Date;Libellé;Montant(EUROS);Devise",
      rows:
        "12/03/2024;VIR DUPONT;12,50;EUR|13/03/2024;VIR PETIT;3,00;EUR|14/03/2024;VIR ROY;4,00;EUR"),
    Shape(
      name: "a row of figures above the headings",
      grid:
        "0012345678;12/03/2024;14;01/01/2024|;;;|Date opération;Libellé;Montant;Devise|12/03/2024;VIR DUPONT;12,50;EUR|13/03/2024;VIR PETIT;3,00;EUR|14/03/2024;VIR ROY;4,00;EUR",
      headings: "Date opération;Libellé;Montant;Devise",
      rows:
        "12/03/2024;VIR DUPONT;12,50;EUR|13/03/2024;VIR PETIT;3,00;EUR|14/03/2024;VIR ROY;4,00;EUR"),
    Shape(
      name: "empty columns and rows at the end",
      grid: "Nom;CP;;|Dupré;29200;;|Noël;35000;;|;;;|;;;", headings: "Nom;CP",
      rows: "Dupré;29200|Noël;35000"),
    Shape(
      name: "equal headings", grid: "Nom;Tél;Tél|Dupont;0475;0612|Petit;0476;0698",
      headings: "Nom;Tél;Tél (2)", rows: "Dupont;0475;0612|Petit;0476;0698"),
    Shape(
      name: "one column of words", grid: "label|celsius|kelvin", headings: "label",
      rows: "celsius|kelvin"),
    Shape(
      name: "one column of addresses", grid: "a@b.fr|c@d.fr|e@f.fr", headings: "",
      rows: "a@b.fr|c@d.fr|e@f.fr"),
  ]

  @Test(arguments: shapes, SameTable.allCases)
  func aTableIsTheSameInEveryFile(_ shape: Shape, _ kind: SameTable) throws {
    let whole = try kind.read(Self.cells(shape.grid))
    let rows = Self.cells(shape.rows)
    let width = max(rows.first?.count ?? 0, 1)
    let expected =
      shape.headings.isEmpty ? HeadingNames.numbered(width) : Self.cells(shape.headings)[0]
    #expect(whole.batch.names == expected)
    #expect(whole.rows == rows)
  }

  /// Nothing is left out of a table without a word; what stands behind it as a table of its own is not read.
  @Test(arguments: shapes.filter { $0.name != "another table below" }, SameTable.allCases)
  func everyRowIsARecordOrASkip(_ shape: Shape, _ kind: SameTable) throws {
    let whole = try kind.read(Self.cells(shape.grid))
    let filled = Self.cells(shape.grid).count { $0.contains { !$0.isEmpty } }
    let headingRows = shape.headings.isEmpty ? 0 : shape.name == "two rows of headings" ? 2 : 1
    #expect(whole.batch.count + whole.skipped >= filled - headingRows)
  }

  /// Only the first rows are looked at before the rest is read: what begins further down is not read in silence.
  @Test(arguments: [SameTable.xlsx, .ods, .xls, .html, .spreadsheetML])
  func anotherTableFarDownIsSaid(_ kind: SameTable) throws {
    var grid = [["Nom", "Prénom", "Ville", "CA"]]
    for number in 0..<90 { grid.append(["Dupont", "Jean", "Lyon", "\(number)"]) }
    grid += [
      ["", "", "", ""], ["Fournisseurs", "", "", ""], ["Raison sociale", "SIREN", "Ville", ""],
    ]
    grid.append(["Bois SA", "732829320", "Gap", ""])
    let whole = try kind.read(grid)
    #expect(whole.codes() == ["another-table"])
    #expect(whole.batch.count == 93)
  }
}
