import Pipelines
import Testing

@testable import Readers

@Suite struct AccountLineTests {
  private let body = """
    02/01/2025;VIR DUPONT;;-120,00
    03/01/2025;CB CARREFOUR;;-12,50
    06/01/2025;PRLV EDF;;-80,10
    07/01/2025;REM CHQ;;45,00

    """

  @Test(arguments: [
    "Compte courant;00012345678;solde;123,45\n", "Compte;00012345678;;\n",
    "Solde au 31/01/2025;;;1 234,56\n",
  ])
  func theAccountAboveATableWithoutHeadingsIsATitle(_ line: String) throws {
    let read = try readCSV(line + body)
    #expect(read.headings.isEmpty)
    #expect(read.rows.map { $0[0] } == ["02/01/2025", "03/01/2025", "06/01/2025", "07/01/2025"])
    #expect(read.codes.contains("title-rows"))
  }

  @Test(arguments: [
    "Relevé du compte courant;Agence de Lyon;Mme Exemple;EUR\n", "Relevé de compte;;;\n",
    "Compte courant;Agence de Lyon;;\n", "Account statement;Main branch;Ms Example;EUR\n",
    "Relevé du compte courant;Agence de Lyon\n", "Kontoauszug;Filiale Lindau;;\n",
  ])
  func aTitleOfWordsAloneIsOneToo(_ line: String) throws {
    let read = try readCSV(line + body)
    #expect(read.headings.isEmpty && read.rows.count == 4)
    let headed = try readCSV(line + "Date;Libellé;Débit;Crédit\n" + body)
    #expect(headed.headings == ["Date", "Libellé", "Débit", "Crédit"] && headed.rows.count == 4)
  }

  @Test(arguments: [
    "inconnue;VIR DUPONT;;-120,00\n", "02/01/2025;VIR DUPONT;;offert\n", "02/01/2025;VIR;;\n",
    "02/01/2025;Compte courant;solde;12,00\n",
  ])
  func aRecordWithOneStrangeCellStaysARecord(_ line: String) throws {
    let read = try readCSV(line + body)
    #expect(read.rows.count == 5 && !read.codes.contains("title-rows"))
  }

  @Test(arguments: [
    "Date;Libellé;Solde;Montant\n", "Compte;Libellé;2024;2025\n",
    "Ouverture du compte;Titulaire;Motif;Compte courant\n", "Relevé le;Agence;Motif;Index\n",
    "Date;Relevé du compte courant;Débit;Crédit\n", "Compte ouvert le;Par;Motif;Mouvements\n",
  ])
  func headingsStayHeadings(_ line: String) throws {
    #expect(try readCSV(line + body).headings.count == 4)
  }

  @Test func aFewRowsProveNothing() throws {
    let read = try readCSV("Compte;1;;x\n02/01/2025;VIR;;1,00\n03/01/2025;CB;;2,00\n")
    #expect(!read.codes.contains("title-rows"))
  }

  @Test(arguments: SameTable.allCases)
  func itIsTheSameInASheet(_ kind: SameTable) throws {
    let rows = ("Compte courant;00012345678;solde;123,45\n" + body).split(separator: "\n")
    let read = try kind.read(SameTableTests.cells(rows.joined(separator: "|")))
    #expect(read.rows.count == 4 && read.codes().contains("title-rows"))
  }
}
