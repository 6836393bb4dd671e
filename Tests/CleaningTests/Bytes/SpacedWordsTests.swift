import Testing

@testable import Cleaning

@Suite struct SpacedWordsTests {
  @Test(arguments: [
    "", " ", "a", " a  b ", "de la Tour", "été à Sète", "e\u{301} b", "a \u{301}b", "中 文",
  ])
  func wordsAreThoseOfTheSlowWay(text: String) {
    #expect(text.spacedWords == text.split(separator: " ").map(String.init))
  }

  /// Random text over spaces, letters, accents and combining marks: the byte-wise way never cuts elsewhere.
  @Test func theFastWayCutsWhereTheSlowOneDoes() {
    let pieces = [" ", "  ", "a", "é", "\u{301}", "Œ", "\u{A0}", "-", "中"]
    var random = SeededRandom(seed: 5)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      #expect(
        text.spacedWords == text.split(separator: " ").map(String.init), "\(text), seed 5")
    }
  }
}
