import Tables
import Testing

@testable import Readers

@Suite struct CSVDialectTests {
  /// How long the line break at the beginning of a text is, for each kind of record end.
  @Test(
    arguments: [
      ("\n", .lf, 1), ("\n", .crlf, 1), ("\n", .cr, 0), ("\n", .mixed, 1), ("\r\n", .lf, 2),
      ("\r\n", .crlf, 2), ("\r\n", .cr, 2), ("\r\n", .mixed, 2), ("\rx", .lf, 0), ("\rx", .crlf, 0),
      ("\rx", .cr, 1), ("\rx", .mixed, 1), ("\r", .lf, 1), ("\r", .crlf, 1), ("x\n", .lf, 0),
      ("", .lf, 0),
    ] as [(String, CSVDialect.RecordEnd, Int)])
  func aLineBreakIsAsLongAsItsKind(_ text: String, _ end: CSVDialect.RecordEnd, _ length: Int) {
    let bytes = Array(text.utf8)
    #expect(CSVDialect(recordEnd: end).breakLength(bytes.span, 0, bytes.count) == length)
  }

  /// Bytes behind the end of what may be read are not looked at.
  @Test func nothingBehindTheEndIsLookedAt() {
    let bytes = Array("a\r\n".utf8)
    #expect(CSVDialect().breakLength(bytes.span, 1, 2) == 1)
    #expect(CSVDialect().breakLength(bytes.span, 3, 3) == 0)
    #expect(CSVDialect().breakLength(bytes.span, 7, 3) == 0)
  }

  @Test func onlyAPlainDialectTakesTheFastPass() {
    #expect(CSVDialect().isPlain && CSVDialect(quote: nil).isPlain)
    #expect(!CSVDialect(separator: [0x2C, 0x20]).isPlain)
    #expect(!CSVDialect(escape: .backslash).isPlain)
    #expect(!CSVDialect(recordEnd: .mixed).isPlain)
    #expect(CSVDialect(recordEnd: .cr).endByte == 0x0D && CSVDialect().endByte == 0x0A)
  }

  @Test(
    arguments: [
      ([0x09], "tab", "tabulation"), ([0x3B], "semicolon", "point-virgule"),
      ([0x7E], "\"~\"", "« ~ »"), (Array("::".utf8), "\"::\"", "« :: »"),
    ] as [([UInt8], String, String)])
  func aSeparatorIsNamedInWords(_ separator: [UInt8], _ english: String, _ french: String) {
    let label = CSVDialect(separator: separator).separatorLabel
    #expect(label.en == english && label.fr == french)
  }
}
