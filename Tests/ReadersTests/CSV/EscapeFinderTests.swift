import Testing

@testable import Readers

@Suite struct EscapeFinderTests {
  @Test(arguments: [
    (#"a;"dit ""bonjour"" à tous""#, CSVDialect.Escape.doubled),
    (#"a;"dit \"bonjour\" à tous""#, .backslash), (#"a;"b""#, .doubled), ("a;b", .doubled),
    (#"x;"";"" "#, .doubled), (#""C:\";"D:\""#, .doubled),
  ])
  func howAQuoteInAQuotedCellIsWrittenIsFound(_ text: String, _ escape: CSVDialect.Escape) {
    let bytes = Array(text.utf8)
    #expect(EscapeFinder.find(bytes.span, bytes.count, 0x22) == escape)
  }

  @Test func withoutAQuoteThereIsNoEscape() {
    let bytes = Array("a;b".utf8)
    #expect(EscapeFinder.find(bytes.span, bytes.count, nil) == .none)
  }
}
