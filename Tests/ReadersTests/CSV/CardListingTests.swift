import Pipelines
import Testing

@testable import Readers

@Suite struct CardListingTests {
  private static let cards = """
    Nom : Morel Élise
    Adresse : 3 rue Foch
    Tél : 02 99 00 00 01
    Mail : elise@example.org

    Nom : Petit Jo
    Adresse : 12 quai Duguay-Trouin
    Bât. "B"
    Tél : 02 99 00 00 02
    Tél : 06 39 98 00 02

    Nom : Guérin
    Mail : guerin@example.org

    """

  private func read(_ text: String) throws -> WholeReading {
    try withTemporaryFile(Array(text.utf8), name: "fiches.txt") {
      try WholeReading(CSVReader().open($0))
    }
  }

  private static let rows = [
    ["Morel Élise", "3 rue Foch", "02 99 00 00 01", "elise@example.org", ""],
    ["Petit Jo", "12 quai Duguay-Trouin\nBât. \"B\"", "02 99 00 00 02", "", "06 39 98 00 02"],
    ["Guérin", "", "", "guerin@example.org", ""],
  ]

  @Test(arguments: [
    cards, cards.replacing("\n", with: "\r\n"), cards.replacing("\n\n", with: "\n"),
    cards.replacing("\n\n", with: "\n----------\n"), cards.replacing(" :", with: "\u{A0}:"),
    "FICHIER CLIENTS\nédité le 12/03/2026\n\n" + cards + "\nTotal : 3 clients\n",
  ])
  func eachCardIsARecordAndEachLabelAColumn(_ text: String) throws {
    let whole = try read(text)
    #expect(whole.headings == ["Nom", "Adresse", "Tél", "Mail", "Tél (2)"])
    #expect(whole.rows == Self.rows)
    #expect(whole.codes().contains("cards-read"))
  }

  /// Each line is a part of a record: only what belongs to no card is left out, and told.
  @Test func whatIsLeftOutIsCounted() throws {
    #expect(try read(Self.cards).skipped == 0)
    let whole = try read("FICHIER CLIENTS\n\n" + Self.cards + "\nTotal : 3 clients\n")
    #expect(whole.skipped == 2 && whole.codes().contains("cards-aside"))
  }

  /// What is told of a record names a line of its card.
  @Test func aRecordStandsInTheLinesOfItsCard() throws {
    let listing = try #require(CardListing(Array(Self.cards.utf8)[...]))
    let lines = String(decoding: listing.table, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("\"Nom\"") && lines[1].contains("Morel"))
    #expect(lines[6].contains("Petit") && lines[12].contains("Guérin"))
  }

  @Test func oneCardIsOneRecord() throws {
    let whole = try read("Nom : Morel\nPrénom : Élise\nTéléphone : 02 99 00 00 01\n")
    #expect(whole.headings == ["Nom", "Prénom", "Téléphone"])
    #expect(whole.rows == [["Morel", "Élise", "02 99 00 00 01"]])
  }

  /// Colons stand in other lists, too: behind names, in hours, in addresses of the web, in cells.
  @Test(arguments: [
    "Roy: 02 99 00 00 01\nDurand: 02 99 00 00 02\nLe Goff: 02 99 00 00 03\nMartin: 02 99 00 00 04\n",
    "Nom;Remarque\nRoy;Tél : le soir\nDurand;Tél : le matin\nMartin;Tél : jamais\n",
    "http://example.org/a\nhttp://example.org/b\nhttp://example.org/c\n",
    "10:30 Roy\n11:30 Durand\n12:30 Martin\n", "Nom : Roy\n", "Nom : Roy\nVille : Gap\n",
    "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Roy\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Luc Roux\nEND:VCARD\n",
    "Note : un\nAvis : deux\nNote : trois\nAvis : quatre\n",
    "Nom: Roy; Ville: Gap\nNom: Durand; Ville: Brest\nNom: Martin; Ville: Dinan\n",
  ])
  func otherTextsAreNoCards(_ text: String) { #expect(!CardListing.tells(Array(text.utf8)[...])) }

  @Test func anEmailIsNoCard() {
    let mail =
      "De : Ann <ann@example.org>\nÀ : bob@example.org\nObjet : devis\nTél : 1\n\nBonjour\n"
    #expect(throws: RunError.self) { _ = try readCSV(mail) }
  }
}
