import Foundation
import Testing

@testable import Matching

@Suite struct FoldingTests {
  private func fold(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    Folding.fold(bytes, 0..<bytes.count, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(arguments: [
    ("Hélène  LE GOFF", "helene le goff"), ("L’Haÿ-les-Roses", "l hay les roses"),
    ("Œuvre & Cie.", "oeuvre cie"), ("Groß", "gross"), ("  -Zoé- ", "zoe"), ("Łódź", "lodz"),
    ("Cafe\u{301}", "cafe"), ("12 bis", "12 bis"), ("", ""), ("…", ""), ("Иван", "Иван"),
  ])
  func lettersAndDigitsStay(text: String, expected: String) {
    #expect(fold(text) == expected)
  }

  @Test func foldingTwiceIsFoldingOnceAndBrokenBytesAreNoTrap() {
    for text in ["ÉLÉONORE d'Aquitaine", "a\u{A0}b", "x—y", "日本 太郎"] {
      #expect(fold(fold(text)) == fold(text))
    }
    let broken: [UInt8] = [0x41, 0xC3]
    var out: [UInt8] = []
    Folding.fold(broken, 0..<2, into: &out)
    Folding.fold([0xE2], 0..<1, into: &out)
    #expect(out.first == 0x61)
  }
}
