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
    ("Ã©tÃ©", "été", .mojibake),
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

  @Test func lettersAreReadBackOnlyInATextThatMayBeGarbled() {
    #expect(repaired("Ã©tÃ©", garbled: false) == nil)
  }
}
