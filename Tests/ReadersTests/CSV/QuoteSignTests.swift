import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct QuoteSignTests {
  @Test(
    arguments: [("\"", 0x22), ("'", 0x27), ("|", 0x7C), ("none", nil), ("", nil)]
      as [(String, UInt8?)])
  func oneSignOrNone(_ word: String, _ byte: UInt8?) {
    let sign = QuoteSign(word)
    #expect(sign != nil && sign?.byte == byte)
  }

  @Test(arguments: ["«", "''", "nothing", "\n", "\r", "\0", "é"]) func anythingElseIsRefused(
    _ word: String
  ) {
    #expect(QuoteSign(word) == nil)
    var problems = Problems()
    let node = Node(.scalar(word, isPlain: false), at: Mark(line: 2, column: 9))
    #expect(QuoteSign.read(node, option: "quote", problems: &problems) == nil)
    #expect(problems.diagnostics.map(\.code) == ["wrong-type"])
    #expect(problems.diagnostics.first?.mark == Mark(line: 2, column: 9))
  }

  @Test func itIsShownAsItIsWritten() {
    for word in ["\"", "'", "none"] { #expect(QuoteSign(word)?.shown == word) }
  }

  @Test func aListIsNoSign() {
    var problems = Problems()
    #expect(
      QuoteSign.read(
        Node(.sequence([]), at: Mark(line: 1, column: 1)), option: "q", problems: &problems) == nil)
    #expect(problems.hasErrors)
  }
}
