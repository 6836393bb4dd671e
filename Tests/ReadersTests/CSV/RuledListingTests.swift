import Pipelines
import Testing

@testable import Readers

@Suite struct RuledListingTests {
  private static let page = """
    CLUB NAUTIQUE              LISTE DES MEMBRES            Page 1
                               Edition du 02/03/2026

    CODE    NOM                    CP    TELEPHONE
    ------  ---------------------  ----- --------------
    000123  MOREL ÉLISE            35400 02 99 00 00 01
    000124  M. "JO" PETIT          29200
    000125  GUÉRIN                       02 98 00 00 02

    CLUB NAUTIQUE              LISTE DES MEMBRES            Page 2
                               Edition du 02/03/2026

    CODE    NOM                    CP    TELEPHONE
    ------  ---------------------  ----- --------------
    000126  LE ROUX                22000 02 96 00 00 03

    TOTAL : 4 MEMBRES

    """

  private func read(_ text: String) throws -> WholeReading {
    try withTemporaryFile(Array(text.utf8), name: "LISTE.TXT") {
      try WholeReading(CSVReader().open($0))
    }
  }

  @Test func theColumnsAreThoseOfTheRules() throws {
    for text in [Self.page, Self.page.replacing("\n", with: "\r\n")] {
      let whole = try read(text)
      #expect(whole.headings == ["CODE", "NOM", "CP", "TELEPHONE"])
      #expect(
        whole.rows == [
          ["000123", "MOREL ÉLISE", "35400", "02 99 00 00 01"],
          ["000124", "M. \"JO\" PETIT", "29200", ""],
          ["000125", "GUÉRIN", "", "02 98 00 00 02"],
          ["000126", "LE ROUX", "22000", "02 96 00 00 03"],
        ])
      #expect(whole.codes().contains("listing-read") && !whole.codes().contains("listing-stray"))
    }
  }

  @Test func headingsMayStandBetweenTwoRules() throws {
    let framed = "=====  ==========  =====\nCODE   NOM         CP\n=====  ==========  =====\n"
    let whole = try read(framed + "1      MOREL       35400\n2      LE ROUX     22000\n")
    #expect(whole.headings == ["CODE", "NOM", "CP"])
    #expect(whole.rows == [["1", "MOREL", "35400"], ["2", "LE ROUX", "22000"]])
  }

  @Test func aLineThatKeepsToNoColumnIsToldAndStays() throws {
    let long = "000127  UN NOM BIEN TROP LONG POUR SA COLONNE"
    let whole = try read(Self.page.replacing("000126 ", with: "\(long)\n000126 "))
    #expect(whole.codes().contains("listing-stray"))
    #expect(whole.rows.contains { $0[0].contains("BIEN TROP LONG") })
  }

  /// A form to be filled in, a rule under a title, a table of a web page: none of them shows columns that the lines keep to.
  @Test(arguments: [
    "Nom  ____  Prénom ____\nx\n", "Titre\n-----\ntexte\n", "a;b\n---;---\n1;2\n",
    "-----  -----  -----\nun texte qui court sur toutes les colonnes sans aucun égard\n",
    "- - - -\nun\n",
  ])
  func otherLinesOfDashesShowNoColumns(text: String) {
    #expect(!RuledListing.tells(Array(text.utf8)[...]))
  }
}
