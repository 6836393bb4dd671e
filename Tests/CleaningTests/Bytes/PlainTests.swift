import Testing

@testable import Cleaning

@Suite struct PlainTests {
  private func plain(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var position = 0
    while position < bytes.count { out.append(Plain.next(bytes.span, &position)) }
    return out
  }

  @Test func charactersCountAsWhatTheyLookLike() {
    #expect(plain("a\u{A0}b\u{202F}c\u{3000}d\te") == Array("a b c d e".utf8))
    #expect(plain("1\u{2010}2\u{2013}3\u{2212}4") == Array("1-2-3-4".utf8))
    #expect(plain("１２ＡＺａｚ＠") == Array("12AZaz@".utf8))
    #expect(plain("d\u{2019}or") == Array("d'or".utf8))
  }

  @Test func whatIsNotSeenIsMarked() {
    #expect(plain("\u{FEFF}\u{200B}\u{AD}\u{2060}") == [UInt8](repeating: Plain.unseen, count: 4))
  }

  @Test func lettersOfOtherScriptsAreForeign() {
    #expect(plain("éЖ中😀") == [UInt8](repeating: Plain.foreign, count: 4))
  }

  /// Whatever the bytes, reading goes on and ends.
  @Test func brokenBytesAreForeignAndReadingGoesOn() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        UInt8.random(in: 0x80...0xFF, using: &random)
      }
      var position = 0
      var steps = 0
      while position < bytes.count {
        let before = position
        _ = Plain.next(bytes.span, &position)
        #expect(position > before && position <= bytes.count, "\(bytes), seed 3")
        steps += 1
      }
      #expect(steps <= bytes.count)
    }
  }

  @Test func theEndsAreTrimmedOfWhatIsNotSeen() {
    let bytes = Array("\u{FEFF} \u{A0}a b\u{200B}\u{202F}".utf8)
    let range = Plain.trimmed(bytes.span)
    #expect(String(decoding: bytes[range], as: UTF8.self) == "a b")
    #expect(Plain.trimmed(Array(" \u{200B}\t".utf8).span).isEmpty)
    #expect(Plain.trimmed([UInt8]().span).isEmpty)
  }

  @Test(arguments: [
    ("732829320.0", 9), ("732829320,00", 9), ("732829320.000", 13), ("732829320.5", 11),
    ("7.0", 3), ("73282932A.0", 11), ("732829320", 9), ("100", 3),
  ])
  func aSpreadsheetsDecimalIsNotCounted(text: String, length: Int) {
    #expect(Plain.lengthWithoutDecimal(Array(text.utf8).span) == length)
  }
}
