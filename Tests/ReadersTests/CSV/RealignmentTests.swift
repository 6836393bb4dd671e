import Testing

@testable import Readers

@Suite struct RealignmentTests {
  private let realignment = Realignment(
    dialect: CSVDialect(separator: [0x3B]), width: 4, shapes: [.text, .integer, .date, .amount])

  private func fit(_ record: String) -> ([String], RecordNotes.Kind?) {
    let cells = record.split(separator: ";", omittingEmptySubsequences: false)
    let (fitted, kind) = realignment.fit(
      cells.map { Array($0.utf8) }, quoted: cells.map { _ in false })
    return (fitted.map { String(decoding: $0, as: UTF8.self) }, kind)
  }

  @Test(arguments: [
    ("Dupré;29200;01/02/2024;12,50", "Dupré|29200|01/02/2024|12,50", nil),
    (
      "Dupré;29200;01/02/2024;12,50;", "Dupré|29200|01/02/2024|12,50",
      RecordNotes.Kind.extraSeparator
    ),
    ("Dupré;;29200;01/02/2024;12,50", "Dupré|29200|01/02/2024|12,50", .extraSeparator),
    ("Dupré; fils;29200;01/02/2024;12,50", "Dupré; fils|29200|01/02/2024|12,50", .innerSeparator),
    ("Dupré ; fils;29200;01/02/2024;12,50", "Dupré ; fils|29200|01/02/2024|12,50", .innerSeparator),
    ("Dupré;2920001/02/2024;12,50", "Dupré|2920001/02/2024|12,50", .tooFewCells),
    ("Dupré;29200;01/02/2024", "Dupré|29200|01/02/2024", .tooFewCells),
    ("a;b;c;d;e;f", "a|b|c|d|e|f", .tooManyCells),
  ])
  func cellsGoWhereTheColumnsKindsProveThey(
    _ record: String, _ cells: String, _ kind: RecordNotes.Kind?
  ) {
    let found = fit(record)
    #expect(found.0.joined(separator: "|") == cells && found.1 == kind)
  }

  /// Both `Dupré;1 rue A ` and `1 rue A ; bât. B` could be one cell by their kinds.
  @Test func aSeparatorBesideASpaceIsTheOneInsideAText() throws {
    let heading = "Nom;Adresse;CP;Ville\n"
    let others =
      "Noël;2 rue B;35000;Rennes\nPetit;3 rue C;44000;Nantes\nRoux;4 rue D;56000;Vannes\n"
    let read = try readCSV(heading + "Dupré;1 rue A ; bât. B;29200;Brest\n" + others)
    #expect(read.rows[0] == ["Dupré", "1 rue A ; bât. B", "29200", "Brest"])
    #expect(read.codes == ["inner-separator"])
    let unsure = try readCSV(heading + "Dupré;1 rue A;bât. B;29200;Brest\n" + others)
    #expect(unsure.codes == ["too-many-cells"])
  }

  @Test func aLineOfAnotherSeparatorIsReadWhereOneOnlyFits() {
    let line = Array("Dupré,29200,01/02/2024,12".utf8)
    let cells = realignment.otherSeparator(line.span)?.map { String(decoding: $0, as: UTF8.self) }
    #expect(cells == ["Dupré", "29200", "01/02/2024", "12"])
    #expect(realignment.otherSeparator(Array("Dupré, fils et Cie".utf8).span) == nil)
  }

  @Test func withoutAColumnOfItsOwnLookNothingIsCertain() {
    let texts = Realignment(
      dialect: CSVDialect(separator: [0x3B]), width: 2, shapes: [.text, .text])
    let cells = ["a", "", "b"].map { Array($0.utf8) }
    #expect(texts.fit(cells, quoted: [false, false, false]).1 == .tooManyCells)
  }
}
