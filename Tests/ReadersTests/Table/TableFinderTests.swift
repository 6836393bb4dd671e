import Pipelines
import Testing

@testable import Readers

@Suite struct TableFinderTests {
  @Test(arguments: [
    ("Anne Morel <anne@example.org>", true), ("anne@example.org", true),
    ("mailto:a.b@ex-ample.org;", true), ("Email @work", false), ("@anne", false),
    ("Prix @ 3.50", false), ("a@b", false),
  ])
  func anAddressInACellIsSeen(_ cell: String, _ isOne: Bool) {
    #expect(HeadingFinder.holdsAddress(Array(cell.utf8)) == isOne)
  }

  @Test func aRowWithAddressesHeadsNothing() {
    let rows = [
      ["Anne Morel <anne@example.org>", "Paul Tanguy <paul@example.org>"],
      ["Zoé Noël <zoe@example.org>", "Luc Roux <luc@example.org>"],
    ].enumerated().map { SampleRow(start: $0, next: $0 + 1, cells: $1.map { Array($0.utf8) }) }
    let finder = HeadingFinder(shapes: [.text, .text])
    #expect(finder.rows(rows, at: 0, width: 2) == 0)
    #expect(finder.rows(Array(rows.prefix(1)), at: 0, width: 2) == 0)
  }

  private let body =
    "C1;Dupré;01/02/2024;12,50\nC2;Noël;03/04/2024;7,00\nC3;Hélias;15/06/2024;1,20\nC4;Le Goff;28/07/2024;3,00\n"
  private let heading = "Code;Nom;Date;Montant\n"

  @Test func titleRowsBeforeTheTableAreLeftOutAndCounted() throws {
    let read = try readCSV("Liste des clients\nÉditée le 03/04/2024\n\n" + heading + body)
    #expect(read.headings == ["Code", "Nom", "Date", "Montant"])
    #expect(read.rows.count == 4 && read.skipped == 3 && read.codes.contains("title-rows"))
  }

  @Test func aTableWithoutAHeadingRowIsKnownByItsFirstValues() throws {
    let read = try readCSV(body)
    #expect(read.headings.isEmpty && read.rows.count == 4)
  }

  /// The lines of a report above its table: a word and its value, or several.
  @Test(arguments: [
    "Rapport de ventes;;;;;\nBoutique Exemple;;;;;\nPériode;2025-01-01;2025-12-31;;;\n;;;;;\n",
    "Rapport de ventes;;;;;\nPériode;2025-01-01;2025-12-31;;;\n",
    "Période;2025-01-01;2025-12-31\nTotal TTC;1 234,50;\n\n",
    "Du;01/01/2025;Au;31/12/2025;;\n\n", "Du;01/01/2025;Au;31/12/2025;;\n",
    "Boutique;Exemple;;;;\nEdité le;12/03/2026;10:30;;;\nMagasin;12;;;;\n;;;;;\n",
  ])
  func linesOfAWordAndItsValueAreNoHeadings(_ preamble: String) throws {
    let sales = (1...30).map {
      "2025-03-1\($0 % 9);10:0\($0 % 9);\($0);\($0),50;;\($0 % 2 == 0 ? "ann\($0)@example.org" : "")\n"
    }.joined()
    let read = try readCSV(preamble + "Date;Heure;N° reçu;Total;Remise;Client\n" + sales)
    #expect(read.headings == ["Date", "Heure", "N° reçu", "Total", "Remise", "Client"])
    #expect(read.rows.count == 30)
  }

  /// Records that are a word and values themselves, and no headings at all; headings that are years.
  @Test func recordsOfAWordAndValuesStayRecords() throws {
    let rows = "Dupré;12,50;01/02/2024\nNoël;7,00;03/04/2024\n\nHélias;1,20;15/06/2024\n"
    #expect(try readCSV(rows + "Roy;2,10;16/06/2024\n").rows.count == 4)
    let years = "Client;2023;2024;2025\nDupré;1,50;2,50;3,10\nNoël;2,00;3,00;4,10\n"
    let read = try readCSV(years + "Hélias;1,00;2,00;3,40\n")
    #expect(read.headings == ["Client", "2023", "2024", "2025"] && read.rows.count == 3)
  }

  @Test func twoHeadingRowsAreJoined() throws {
    let read = try readCSV("Client;Client;Achat;Achat\n" + heading + body)
    #expect(read.headings == ["Client Code", "Client Nom", "Achat Date", "Achat Montant"])
    #expect(read.rows.count == 4)
  }

  @Test(arguments: [
    ("Identité;;Ville\nNom;Prénom;\n", ["Nom", "Prénom", "Ville"]),
    (
      "Client;Client;Adresse\nNom;Prénom;Ville\n", ["Client Nom", "Client Prénom", "Adresse Ville"]
    ),
  ])
  func namesOfColumnsUnderGroupsAreHeadings(_ rows: String, _ headings: [String]) throws {
    let read = try readCSV(rows + "Dupré;Jean;Brest\nNoël;Zoé;Rennes\nHélias;Yann;Vannes\n")
    #expect(read.headings == headings && read.rows.count == 3)
  }

  @Test func headingsOfTheFirstColumnsAloneAreHeadings() throws {
    let read = try readCSV("Nom;Ville\nDupré;Brest;x;1\nNoël;Rennes;y;2\nHélias;Vannes;z;3\n")
    #expect(read.headings == ["Nom", "Ville", "", ""] && read.rows.count == 3)
  }

  @Test func whatIsEmptierThanRecordsStandsAboveTheHeadings() throws {
    let read = try readCSV(
      "Relevé;;\nCompte;12345678901;\nDate;Libellé;Montant\n02/01/2026;VIR A;-12,00\n03/01/2026;CB B;-5,10\n04/01/2026;VIR C;100,00\n"
    )
    #expect(read.headings == ["Date", "Libellé", "Montant"] && read.rows.count == 3)
  }

  @Test func totalsBlankRowsAndTheHeadingAgainAreSkipsNotRecords() throws {
    let read = try readCSV(heading + body + ";;;\n" + heading + body + "Total général;;;23,70\n")
    #expect(read.rows.count == 8 && read.skipped == 3)
    #expect(read.codes == ["blank-record", "repeated-heading", "total-row"])
  }

  @Test func aFirmCalledTotalIsARecord() throws {
    let read = try readCSV("Nom;Ville;CP\nTotal;Nanterre;92000\nDupré;Brest;29200\nTotal;;75000\n")
    #expect(read.rows.first == ["Total", "Nanterre", "92000"])
  }

  @Test func theFirstOfTwoTablesIsReadAndTheOtherOneWhenAsked() throws {
    let text = heading + body + "\nArticle;Prix\nThéière;12,00\nPoêle;25,00\n"
    let first = try readCSV(text)
    #expect(first.rows.count == 4 && first.codes.contains("another-table"))
    var options = CSVOptions()
    options.table = 2
    let second = try readCSV(text, options)
    #expect(second.headings == ["Article", "Prix"])
    #expect(second.rows == [["Théière", "12,00"], ["Poêle", "25,00"]])
  }

  @Test func emptyColumnsAndRowsAtTheEndAreLeftOut() throws {
    let read = try readCSV("Nom;CP;;\nDupré;29200;;\nNoël;35000;;\n;;;\n;;;\n")
    #expect(read.headings == ["Nom", "CP"])
    #expect(read.rows == [["Dupré", "29200"], ["Noël", "35000"]])
    #expect(read.codes == ["empty-columns", "blank-record"])
  }

  @Test(arguments: ["sep=;\n", "\"sep=;\"\n", "SEP=;\r\n", "\u{FEFF}sep=;\n"])
  func theSeparatorLineIsObeyed(_ line: String) throws {
    let read = try readCSV(line + "a,b;c\n1,2;3\n")
    #expect(read.headings == ["a,b", "c"] && read.rows == [["1,2", "3"]])
  }

  @Test(arguments: [";", ",", "\t", "|", ", ", "; "])
  func eachUsualSeparatorIsFound(_ separator: String) throws {
    let lines =
      ["Code", "Nom", "Date"].joined(separator: separator) + "\n"
      + (1...6).map { ["C\($0)", "Dupré", "0\($0)/02/2024"].joined(separator: separator) + "\n" }
      .joined()
    let read = try readCSV(lines)
    #expect(read.headings == ["Code", "Nom", "Date"] && read.rows.count == 6)
  }

  @Test func whatIsSetIsNotLookedFor() throws {
    var options = CSVOptions()
    options.separator = [0x2C]
    options.headingRows = 0
    options.skippedRows = 1
    let read = try readCSV("x\nNom;a,b\nDupré;c,d\n", options)
    #expect(read.headings.isEmpty && read.rows == [["Nom;a", "b"], ["Dupré;c", "d"]])
  }

  @Test func aRowIsNotTakenForAnotherTableBecauseItsLastCellsAreEmpty() throws {
    let rows = (0..<8).map {
      "Client \(["un", "deux", "trois"][$0 % 3]);Rennes;\($0 < 4 ? "note" : "")\n"
    }
    let read = try readCSV("Nom;Ville;Remarque\n" + rows.joined())
    #expect(read.rows.count == 8 && read.findings.isEmpty)
  }
}
