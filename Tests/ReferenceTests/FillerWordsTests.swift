import Reference
import Testing

@Suite struct FillerWordsTests {
  private let fillers = FillerWords.standard

  /// Every use of the table is one that the program knows, and every word is a key, so that a look-up can find it.
  @Test func theTableIsWrittenInKeysAndKnownUses() throws {
    let table = try #require(ReferenceTable.compiled("mots_bouche_trou.csv"))
    for row in table.rows() {
      #expect(Fold.key(row[0]) == row[0] && !row[0].isEmpty, "\(row)")
      let uses = row[1].split(separator: " ").map(String.init)
      #expect(!uses.isEmpty && Set(uses).count == uses.count, "\(row)")
      for use in uses { #expect(FillerWords.Use(rawValue: use) != nil, "\(row)") }
    }
    for use in FillerWords.Use.allCases { #expect(!fillers.words(use).isEmpty, "\(use)") }
  }

  /// What fills a gap in one place is a value in another.
  @Test(
    arguments: [
      ("SANS", .name, true), ("SANS", .besideName, false), ("MAGASIN", .account, true),
      ("MAGASIN", .name, false), ("INCONNU", .value, true), ("INCONNU", .mailbox, true),
      ("PARTICULIER", .privatePerson, true), ("PARTICULIER", .name, false),
      ("CLIENT DE PASSAGE", .comparedAccount, true), ("MARTIN", .name, false),
    ] as [(String, FillerWords.Use, Bool)])
  func aWordFillsWhereTheTableSaysSo(_ word: String, _ use: FillerWords.Use, _ fills: Bool) {
    #expect(fillers.words(use).contains(word) == fills)
  }

  @Test func smallWordsAreJoinedAsAsked() {
    let table = ReferenceTable(name: "t", bytes: Array("mot,emplois\nPAS DE MAIL,mailbox\n".utf8))
    let words = FillerWords(table)
    #expect(words.smallWords(.mailbox, joint: "") == ["pasdemail"])
    #expect(words.smallWords(.mailbox, joint: "-") == ["pas-de-mail"])
    #expect(words.words(.name).isEmpty && FillerWords(nil).words(.mailbox).isEmpty)
  }
}
