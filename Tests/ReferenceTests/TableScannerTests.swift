import Reference
import Testing

@Suite struct TableScannerTests {
  private func rows(_ text: String, separator: UInt8 = 0x2C) -> [[String]] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = TableScanner(bytes, separator: separator)
      var rows: [[String]] = []
      while scanner.next() { rows.append((0..<scanner.fieldCount).map { scanner.text($0) }) }
      return rows
    }
  }

  @Test(
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\n\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("\u{FEFF}a", [["a"]]), ("a,", [["a", ""]]), (",\n", [["", ""]]), ("", []), ("\n\n", []),
      ("\"a,b\",\"c\"\"d\"", [["a,b", "c\"d"]]), ("\"a\nb\",c", [["a\nb", "c"]]),
      ("\"a\"x,b", [["a", "b"]]), ("a\"b,c", [["a\"b", "c"]]), ("\"a,b", [["a,b"]]),
    ] as [(String, [[String]])])
  func recordsAreCutAsTheStandardSays(_ text: String, _ expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test func anotherSignMayPartTheFields() {
    #expect(rows("a;b,c", separator: 0x3B) == [["a", "b,c"]])
  }

  /// Fields written with their quotes come back, whatever stands in them.
  @Test func whatIsQuotedComesBack() {
    let fields = ["", "a", "\"", "\"\"", ",", "\n", "a\"b", "x,\"y\"\n", " "]
    for first in fields {
      for second in fields where !(first.isEmpty && second.isEmpty) {
        let line = [first, second].map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
          .joined(separator: ",")
        #expect(rows(line + "\n") == [[first, second]], "\(line)")
      }
    }
  }

  @Test(
    arguments: [
      ("12", 12), ("007", 7), ("", nil), ("1a", nil), ("-1", nil), ("1234567890123456789", nil),
      ("999999999999999999", 999_999_999_999_999_999),
    ] as [(String, Int?)])
  func aNumberIsOfDigitsAlone(_ text: String, _ number: Int?) {
    Array("\(text),x".utf8).withUnsafeBufferPointer { bytes in
      var scanner = TableScanner(bytes)
      let isThere = scanner.next()
      #expect(isThere && scanner.number(0) == number)
      #expect(scanner.text(9).isEmpty && scanner.number(9) == nil, "the record is shorter")
    }
  }
}
