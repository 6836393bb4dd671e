import Testing

@testable import Readers

@Suite struct RecordRepairTests {
  private static let shapes: [ValueShape] = [.text, .integer, .date]

  /// The record at the beginning of a text, and what was noted about it.
  private func read(
    _ text: String, width: Int = 3, shapes: [ValueShape] = shapes
  ) -> (cells: [String], notes: Set<String>, rest: String) {
    let bytes = Array(text.utf8)
    let repair = RecordRepair(
      dialect: CSVDialect(separator: [0x3B], recordEnd: .lf), width: width, shapes: shapes)
    var notes = RecordNotes()
    let result = repair.read(bytes.span, at: 0, notes: &notes)
    let kinds = RecordNotes.Kind.allCases.filter { notes.count($0) > 0 }
    return (
      result.cells.map { String(decoding: $0, as: UTF8.self) }, Set(kinds.map(\.rawValue)),
      String(decoding: bytes[result.next...], as: UTF8.self)
    )
  }

  @Test func aSoundRecordIsTakenAsItIs() {
    let read = read("Roy;12;03/04/2024\nrest")
    #expect(read.cells == ["Roy", "12", "03/04/2024"] && read.notes.isEmpty && read.rest == "rest")
  }

  @Test func aBlankLineIsNoRecord() {
    let read = read("\nRoy;12;03/04/2024\n")
    #expect(read.cells.isEmpty && read.notes == ["blank-record"])
    #expect(read.rest == "Roy;12;03/04/2024\n")
  }

  /// A separator inside a text that nobody quoted: the kinds of the columns say where it belongs.
  @Test func anUnquotedSeparatorIsPutBackIntoItsCell() {
    let read = read("Roy; Luc;12;03/04/2024\n")
    #expect(read.cells == ["Roy; Luc", "12", "03/04/2024"], "\(read)")
    #expect(!read.notes.isEmpty)
  }

  @Test func whatIsMissingIsMissingAtTheEnd() {
    let read = read("Roy;12\nrest")
    #expect(read.cells == ["Roy", "12"] && read.notes == ["too-few-cells"], "\(read)")
  }

  @Test func aQuoteInsideACellIsALetter() {
    let read = read("Écran 12\" noir;12;03/04/2024\nrest")
    #expect(read.cells.first == "Écran 12\" noir" && read.cells.count == 3 && read.rest == "rest")
    #expect(read.notes == ["bare-quote"], "\(read.notes)")
  }

  /// A quote that is never closed must not swallow the records behind it.
  @Test func anUnclosedQuoteEndsWithItsRecord() {
    let read = read("\"Roy;12;03/04/2024\nPetit;13;04/04/2024\nNoël;14;05/04/2024\n")
    #expect(read.cells.count == 3 && read.cells[1] == "12", "\(read)")
    #expect(read.rest.hasPrefix("Petit;"))
  }

  /// A cell that was quoted for its separator and not closed: it ends where the number of cells is right, and so it is said.
  @Test func anUnclosedQuoteIsToldAsOne() {
    let read = read("\"Roy; Luc;12;03/04/2024\n\"Petit; Anne\";13;04/04/2024\n")
    #expect(read.cells == ["Roy; Luc", "12", "03/04/2024"], "\(read)")
    #expect(read.notes == ["unclosed-quote"] && read.rest.hasPrefix("\"Petit"), "\(read)")
  }

  @Test func aLineWithAnotherSeparatorIsReadWithIt() {
    let read = read("Roy,12,03/04/2024\nrest")
    #expect(read.cells == ["Roy", "12", "03/04/2024"], "\(read)")
    #expect(read.notes == ["other-separator"] && read.rest == "rest")
  }

  /// Where the columns are all text nothing proves another separator.
  @Test func textWithCommasAloneStaysText() {
    let read = read("Roy,Luc,Gap\n", shapes: [.text, .text, .text])
    #expect(read.cells.first == "Roy,Luc,Gap", "\(read)")
  }

  /// Any bytes end: each record takes at least one byte, and nothing behind the end is touched.
  @Test(arguments: 0..<30) func anyTextIsReadToItsEnd(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) &+ 5)
    let pieces = ["\"", "\"", ";", ";", "\n", "a", "12", "03/04/2024", "\"\"", ",", "é", " "]
    let text = Array((0..<120).map { _ in random.pick(pieces) }.joined().utf8)
    let repair = RecordRepair(
      dialect: CSVDialect(separator: [0x3B], recordEnd: .lf), width: 3, shapes: Self.shapes)
    var notes = RecordNotes()
    var at = 0
    while at < text.count {
      let result = repair.read(text.span, at: at, notes: &notes)
      #expect(result.next > at && result.next <= text.count, "seed \(seed)")
      guard result.next > at else { break }
      at = result.next
    }
  }
}
