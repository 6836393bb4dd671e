import Testing

@testable import Readers

@Suite struct SheetRowCountTests {
  private func count(_ text: String, _ starts: [UInt32], quote: UInt8? = 0x22) -> SheetRowCount {
    SheetRowCount(Array(text.utf8).span, starts: starts, quote: quote)
  }

  @Test func aRecordOfSeveralLinesIsOneRow() {
    let rows = count("a;\"x\ny\"\nb;c\n", [0, 8])
    #expect(rows.rowCount == 2)
    #expect(rows.marks.map(\.row) == [1])
  }

  @Test func rowsThatWereLeftOutCount() {
    // Blank row, record, blank row, record without a line break at its end.
    let rows = count("\na;b\r\n\r\nc;d", [1, 8])
    #expect(rows.rowCount == 4)
    #expect(rows.marks.map(\.record) == [1, 2])
    #expect(rows.marks.map(\.row) == [2, 4])
  }

  @Test func anOpenQuoteEndsWithTheNextRecord() {
    let rows = count("a;\"x\nb;c\n\nd;e\n", [0, 5, 10])
    #expect(rows.marks.last?.record == 3)
    #expect(rows.rowCount == 3)
  }

  @Test func withoutQuotesEachLineIsARow() {
    #expect(count("a\"\nb\"\n", [0, 3], quote: nil).rowCount == 2)
    #expect(count("", []).rowCount == 0)
  }
}
