import Testing

@testable import Readers

@Suite struct RecordEndFinderTests {
  @Test(arguments: [
    ("a\nb\n", CSVDialect.RecordEnd.lf), ("a\r\nb\r\n", .crlf), ("a\rb\rc", .cr), ("abc", .crlf),
    ("\"a\rb\";c\nd;e\n", .lf), ("a\rb\nc\rd\n", .mixed), ("\"a\nb\"", .lf),
  ])
  func whatEndsARecordIsFound(_ text: String, _ end: CSVDialect.RecordEnd) {
    let bytes = Array(text.utf8)
    #expect(RecordEndFinder.find(bytes.span, bytes.count) == end)
  }

  @Test func aFewBareReturnsAmongLineBreaksAreLetters() {
    let bytes = Array((String(repeating: "a;b\r\n", count: 20) + "a\rb;c\r\n").utf8)
    #expect(RecordEndFinder.find(bytes.span, bytes.count) == .crlf)
  }
}
