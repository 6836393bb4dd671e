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
    ("Cafe\u{301}", "cafe"), ("12 bis", "12 bis"), ("", ""), ("…", ""), ("ИВАН", "иван"),
    ("ȘERBAN Țepeș", "serban tepes"), ("ŞERBAN Ţepeş", "serban tepes"), ("Nguyễn", "nguyen"),
    ("ǍǱ 3×4", "adz 3 4"), ("ΓΙΏΡΓΟΣ", "γιωργοσ"), ("Γιώργος", "γιωργοσ"), ("Ёлкин Й.", "елкин и"),
    ("Зи\u{438}\u{306}", "зии"), ("ҐАЛАҐАН", "ґалаґан"), ("Ærø Þór Đà Ĳ Ŋ", "aero thor da ij n"),
  ])
  func lettersAndDigitsStay(text: String, expected: String) {
    #expect(fold(text) == expected)
  }

  @Test func foldingTwiceIsFoldingOnceAndBrokenBytesAreNoTrap() {
    for text in ["ÉLÉONORE d'Aquitaine", "a\u{A0}b", "x—y", "日本 太郎", "ΐΆ·Ҁ҂"] {
      #expect(fold(fold(text)) == fold(text))
    }
    let broken: [UInt8] = [0x41, 0xC3]
    var out: [UInt8] = []
    Folding.fold(broken, 0..<2, into: &out)
    Folding.fold([0xE2], 0..<1, into: &out)
    #expect(out.first == 0x61)
  }

  /// Every letter of the first blocks, capital and small, alone and with its mark behind it.
  @Test func aLetterFoldsAsItsOtherSpellingsDo() {
    for value in UInt32(0xC0)..<0x500 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let text = String(Character(scalar))
      #expect(fold(fold(text)) == fold(text), "\(text)")
      let isOld = (0x370...0x390).contains(value) || (0x3CF...0x3FF).contains(value)
      let isTurned = (0x180..<0x250).contains(value) || (0x4C0...0x4CF).contains(value)
      if !isOld, !isTurned, scalar.properties.generalCategory == .uppercaseLetter {
        #expect(fold(text.lowercased()) == fold(text), "\(text)")
      }
    }
  }
}
