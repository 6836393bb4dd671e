import Testing

@testable import Writers

@Suite struct CSVEncoderTests {
  private func record(_ cells: [String], separator: UInt8 = 0x2C) -> String {
    var out: [UInt8] = []
    CSVEncoder(separator: separator).appendRecord(cells, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(arguments: [
    ("a", "a"), ("", ""), ("a,b", "\"a,b\""), ("a;b", "a;b"), ("\"", "\"\"\"\""),
    ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
    (" a", "\" a\""), ("a ", "\"a \""), (" ", "\" \""), ("a b", "a b"), ("é€", "é€"), ("\t", "\t"),
    ("12\"", "\"12\"\"\""),
  ])
  func aCellIsQuotedWhereItMustBe(_ cell: String, _ written: String) {
    #expect(record(["x", cell]) == "x,\(written)\r\n")
  }

  @Test func theSeparatorAtHandIsTheOneThatIsQuoted() {
    #expect(record(["a;b", "a,b"], separator: 0x3B) == "\"a;b\";a,b\r\n")
  }

  /// A record of one empty cell would be a blank line, which readers pass over.
  @Test func oneEmptyCellIsNoBlankLine() {
    #expect(record([""]) == "\"\"\r\n" && record(["", ""]) == ",\r\n" && record([]) == "\r\n")
  }
}
