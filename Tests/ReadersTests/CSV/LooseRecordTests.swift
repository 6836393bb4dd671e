import Testing

@testable import Readers

@Suite struct LooseRecordTests {
  private let dialect = CSVDialect(separator: [0x3B], recordEnd: .lf)

  private func read(_ text: String) -> (record: LooseRecord, cells: [String]) {
    let bytes = Array(text.utf8)
    let record = LooseRecord(bytes.span, at: 0, limit: bytes.count, dialect)
    let cells = record.cells.map {
      String(decoding: LooseRecord.text(bytes.span, $0, dialect), as: UTF8.self)
    }
    return (record, cells)
  }

  @Test(arguments: [
    ("a;b\nc", ["a", "b"], 4), ("a;\"b;c\"\nd", ["a", "b;c"], 8), ("\n", [""], 1), ("", [""], 0),
    ("a;;\n", ["a", "", ""], 4), ("\"a\nb\";c\n", ["a\nb", "c"], 8),
    ("\"a\" ;\"b;c\"  ;d\nx", ["a", "b;c", "d"], 15), ("a; \"b;c\";d\nx", ["a", "b;c", "d"], 11),
    ("a; \"b\" \nc", ["a", "b"], 8), ("a; \"b\" c;d\n", ["a", " \"b\" c", "d"], 11),
    ("a; \"b;c\n", ["a", " \"b", "c"], 8), ("a; \"b\nc\";d\n", ["a", " \"b"], 6),
    ("\"a \"\"b\"\"\";c", ["a \"b\"", "c"], 11), ("\"a\" b;c\n", ["\"a\" b", "c"], 8),
  ])
  func aRecordIsCutIntoItsCells(_ text: String, _ cells: [String], _ next: Int) {
    let read = read(text)
    #expect(read.cells == cells && read.record.next == next)
  }

  /// Where spaces or tabs part cells, none is taken for the blank before a quote.
  @Test(arguments: [UInt8(0x20), 0x09]) func theSeparatorIsNoBlankBeforeAQuote(_ sign: UInt8) {
    let text = Array("a??\"b\"??c".utf8).map { $0 == 0x3F ? sign : $0 }
    let dialect = CSVDialect(separator: [sign], recordEnd: .lf)
    let record = LooseRecord(text.span, at: 0, limit: text.count, dialect)
    #expect(record.cells.map(\.range.count) == [1, 0, 1, 0, 1])
    #expect(record.spacedCells == 0)
  }

  @Test func whatTheDialectDoesNotExplainIsCounted() {
    #expect(read("a\"b;c").record.oddQuotes == 1)
    #expect(read("\"a\"b\";c").record.oddQuotes == 1)
    #expect(read("\"a\nb\nc\"").record.innerBreaks == 2)
    let open = read("\"a;b\nc").record
    #expect(open.isUnclosed && open.cells.count == 2)
  }
}
