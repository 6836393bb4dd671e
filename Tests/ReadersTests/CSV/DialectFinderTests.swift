import Testing

@testable import Readers

@Suite struct DialectFinderTests {
  private func found(_ text: String) -> DialectFinder.Found {
    let bytes = Array(text.utf8)
    return DialectFinder().find(bytes.span)
  }

  /// The groups of a phone number stand in every row alike: five cells, three of them digits.
  @Test(arguments: [";", ",", "\t", "|"])
  func spacesInPhoneNumbersDoNotPartCells(_ separator: String) {
    let rows = (1...40).map { row in
      [
        "Dupré \(row)", "Jean", "jean@example.org", "01 99 00 12 \(row + 10)", "0\(row + 1000)",
        "Brest",
      ].joined(separator: separator)
    }
    let heading = ["Nom", "Prénom", "E-mail", "Téléphone", "CP", "Ville"]
    let text = ([heading.joined(separator: separator)] + rows).joined(separator: "\n")
    #expect(found(text).dialect.separator == Array(separator.utf8))
    #expect(found(text).width == 6)
  }

  /// A list in the last cell is parted as evenly as the records are.
  @Test(arguments: [(";", ","), (",", ";")])
  func theSeparatorOfTheHeadingsGoesBeforeThatOfAList(own: String, inner: String) {
    let rows = (1...40).map { "Roux\(own)a\($0)@example.org\(inner)b\($0)@example.org" }
    let text = (["Nom\(own)E-mail"] + rows).joined(separator: "\n")
    #expect(found(text).dialect.separator == Array(own.utf8))
    #expect(found(text).width == 2)
  }

  @Test(arguments: [
    ("Nom complet", "Roux, Zoé", 1), ("Adresse", "12 rue du Port; Brest", 1),
    ("Clients", "Nom, Ville\nRoux, Brest", 2), ("Nom, Prénom", "Roux, Zoé", 2),
  ])
  func aKnownHeadingAloneHeadsOneColumn(heading: String, row: String, width: Int) {
    let rows = (1...40).map { row.replacing("\n", with: " \($0)\n") + " \($0)" }
    #expect(found(([heading] + rows).joined(separator: "\n")).width == width)
  }

  @Test func spacesPartCellsWhereNothingElseDoes() {
    let rows = (1...9).map { "C\($0) 0\($0)/02/2024 1\($0),50 29\($0)00" }
    #expect(found(rows.joined(separator: "\n")).dialect.separator == [0x20])
  }

  @Test func decimalCommasOfPowersOfTenDoNotPartCells() {
    let text = "Nom;Tel;SIRET\nA;3,3612E+10;3,62521E+13\nB;3,3622E+10;8,00000E+13\n"
    #expect(found(text).dialect.separator == [0x3B])
    #expect(found(text).width == 3)
  }

  @Test(arguments: [":", "#", "!", "§", "¦", "¤"])
  func aRareSeparatorIsBelievedUnderKnownHeadings(_ separator: String) {
    let lines = [
      ["Nom", "CP", "Ville"], ["Dupré", "29200", "Brest"], ["Noël", "35000", "Rennes"],
    ]
    let text = lines.map { $0.joined(separator: separator) }.joined(separator: "\n")
    #expect(found(text).dialect.separator == Array(separator.utf8))
  }

  @Test(arguments: [
    "12:30:05\n12:30:06\n12:30:07\n", "Nom: Dupré\nVille: Brest\n", "a#b#c\nd#e#f\n",
    "Note\nBonjour ! Merci !\n",
  ])
  func aRareSeparatorIsNotBelievedWithoutThem(_ text: String) {
    #expect(found(text).dialect.separator == CSVDialect.noSeparator)
  }

  @Test func aFileWhoseFirstLineNamesAnotherSeparatorIsReadByItsOwn() throws {
    let read = try readCSV("sep=,\nNom;CP\nDupré;29200\nNoël;35000\n")
    #expect(read.headings == ["Nom", "CP"] && read.codes.contains("separator-line"))
    #expect(try readCSV("sep=;\nAdresse\n1 rue A, Brest\n").headings == ["Adresse"])
  }

  /// What stands in a quoted cell says nothing of how the file is written, however much of the file it is.
  @Test(arguments: [3, 10, 30, 50, 300, 1000], [1, 2, 5, 20])
  func aLongQuotedCellIsNotTornApart(_ lineCount: Int, _ recordCount: Int) throws {
    let note = (1...lineCount).map { "le client dit « rappeler le \($0) » ; rappeler" }
    let others = (1...recordCount).map { "Nom \($0);n\($0)@example.org;rien" }
    let lines = ["Nom;Email;Note", "Durand;d@example.org;\"\(note.joined(separator: "\n"))\""]
    for titles in [[], ["Liste des clients"]] {
      let read = try readCSV((titles + lines + others).joined(separator: "\n") + "\n")
      #expect(read.headings == ["Nom", "Email", "Note"])
      #expect(read.rows.count == recordCount + 1)
      #expect(read.rows.first?.last == note.joined(separator: "\n"))
    }
  }

  @Test(arguments: [
    ("; ", "a; \"b; c\"; d\ne; f; g\nh; \"i\"; j\n"), (", ", "a, \"b, c\"\nd, \"e\"\n"),
    (",", "a,\"b; c; d\"\ne,\"f; g; h\"\n"), (";", "'a;b';c\n'd';'e'\nf;g\n"),
  ])
  func theWayThatExplainsEveryQuoteIsBelieved(_ separator: String, _ text: String) {
    #expect(found(text).dialect.separator == Array(separator.utf8))
    #expect(found(text).explainsAll)
  }
}
