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
