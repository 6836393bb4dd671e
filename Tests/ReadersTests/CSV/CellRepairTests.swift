import Testing

@testable import Readers

@Suite struct CellRepairTests {
  private func repaired(_ cell: String, garbled: Bool = true) -> (String, RecordNotes.Kind)? {
    CellRepair.repaired(Array(cell.utf8).span, garbled: garbled).map {
      (String(decoding: $0.0, as: UTF8.self), $0.1)
    }
  }

  @Test(arguments: [
    ("=\"01000\"", "01000", RecordNotes.Kind.formulaText),
    ("=\"dit \"\"oui\"\"\"", "dit \"oui\"", .formulaText),
    ("=\"\"", "", .formulaText), ("'01000", "01000", .leadingApostrophe),
    ("'+33612", "+33612", .leadingApostrophe), ("'=A1", "=A1", .leadingApostrophe),
    ("Ã©tÃ©", "été", .mojibake), ("\u{FEFF}Nom", "Nom", .strayMark),
    ("\u{0C}Nom", "Nom", .strayMark),
    ("\u{0C}=\"01\"", "01", .formulaText),
  ])
  func whatASpreadsheetPutAroundAValueIsTakenOff(
    _ cell: String, _ text: String, _ kind: RecordNotes.Kind
  ) throws {
    let found = try #require(repaired(cell))
    #expect(found.0 == text && found.1 == kind)
  }

  @Test(arguments: [
    "", "=", "='", "=\"a", "=\"a\"b\"", "=A1", "'", "'Dupont", "'s-Hertogenbosch", "'0'", "été",
    "\"",
  ])
  func nothingElseIsTouched(_ cell: String) { #expect(repaired(cell) == nil) }

  @Test func filesPutOneBehindTheOtherAreOneTable() throws {
    let file = "\u{FEFF}Nom;CP\r\nDupré;29200\r\nNoël;35000\r\n"
    let read = try readCSV(file + file + "\u{FEFF}" + file)
    #expect(read.headings == ["Nom", "CP"] && read.rows.count == 6)
    #expect(read.codes == ["repeated-heading"])
    let pages = try readCSV("Nom;CP\nDupré;29200\n\u{0C}Nom;CP\nNoël;35000\n\u{0C}Petit;44000\n")
    #expect(pages.rows == [["Dupré", "29200"], ["Noël", "35000"], ["Petit", "44000"]])
  }

  @Test func garbledHeadingsAreReadBack() throws {
    let read = try readCSV("ï»¿Nom;PrÃ©nom;TÃ©lÃ©phone\nDuprÃ©;Jean;0199001234\n")
    #expect(read.headings == ["Nom", "Prénom", "Téléphone"] && read.rows[0][0] == "Dupré")
    #expect(read.codes == ["mojibake"])
  }

  @Test func lettersAreReadBackOnlyInATextThatMayBeGarbled() {
    #expect(repaired("Ã©tÃ©", garbled: false) == nil)
  }

  @Test(arguments: [",", ";", "\t"]) func lettersOfAPageAreReadBackWhateverSeparates(_ sign: String)
    throws
  {
    let lines = [
      ["Nom", "Ville", "T&eacute;l"], ["Dupont &amp; Fils", "Saint-&Eacute;tienne", "0477000000"],
      ["N&#233;o", "Brest", "0298000000"], ["A&B", "Rennes", "0299000000"],
      ["Roy", "Lyon", "0478000000"], ["Petit", "Gap", "0492000000"],
    ]
    let read = try readCSV(lines.map { $0.joined(separator: sign) }.joined(separator: "\n"))
    #expect(read.rows.prefix(3).map { $0[0] } == ["Dupont & Fils", "Néo", "A&B"])
    #expect(read.rows[0] == ["Dupont & Fils", "Saint-Étienne", "0477000000"])
    #expect(read.rows.count == 5)
    #expect(read.codes.contains("html-reference"))
    if sign != ";" { #expect(read.headings == ["Nom", "Ville", "Tél"]) }
  }

  @Test func aSeparatorInAFormulaThatKeepsATextIsALetter() throws {
    let text =
      "Nom;Note;CP\nDupont;=\"a;b\";29200\nPetit;=\"c\";35000\nNoël;=\"d;\"\"e\"\";f\";29000\n"
    let read = try readCSV(text)
    #expect(
      read.rows == [
        ["Dupont", "a;b", "29200"], ["Petit", "c", "35000"], ["Noël", "d;\"e\";f", "29000"],
      ])
    #expect(read.codes == ["formula-text"])
  }
}
