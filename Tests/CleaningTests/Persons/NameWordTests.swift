import Reference
import Testing

@testable import Cleaning

/// Words and texts have short ways for what most cells hold; each is held against the long way.
@Suite struct NameWordTests {
  private static let signs = Array("abzéèâÃçABZÉÔß01 -'.,&/()\u{A0}\u{2019}\u{301}œ")

  private static func texts(seed: UInt64, longest: Int = 12) -> [String] {
    var random = SeededRandom(seed: seed)
    return (0..<4_000).map { _ in
      // A text of few signs, so that texts of ASCII alone come often.
      let few = (0..<4).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] }
      return String(
        (0..<Int.random(in: 0...longest, using: &random)).map { _ in
          few[Int.random(in: 0..<4, using: &random)]
        })
    }
  }

  @Test func aWordIsReadAsLetterByLetter() {
    for text in Self.texts(seed: 3) {
      var upper = 0
      var lower = 0
      var accented = 0
      for scalar in text.unicodeScalars where Latin.letters.isLetter(scalar.value) {
        if Latin.letters.lower(scalar.value) != scalar.value {
          upper += 1
        } else if Latin.letters.upper(scalar.value) != scalar.value {
          lower += 1
          if scalar.value >= 0x80 { accented += 1 }
        }
      }
      if upper > 1, lower == accented { lower = 0 }
      let word = NameWord(text)
      var key: [UInt8] = []
      Fold.key(Array(text.utf8).span, into: &key)
      #expect(Array(word.key.utf8) == key, "\(text)")
      #expect(
        word.shape
          == (lower == 0 && upper > 1 ? .capitals : upper == 0 && lower > 0 ? .small : .mixed),
        "\(text)")
    }
  }

  @Test func aLongKeyIsTheKeyToo() {
    for text in Self.texts(seed: 4, longest: 200) {
      var key: [UInt8] = []
      Fold.key(Array(text.utf8).span, into: &key)
      #expect(Array(Fold.key(text).utf8) == key, "\(text)")
    }
  }

  @Test func wordsLieBetweenSpaces() {
    for text in Self.texts(seed: 5) {
      #expect(text.spacedWords == text.split(separator: " ").map(String.init), "\(text)")
    }
  }

  /// A space before the text takes the long way.
  @Test func aTidyTextStaysAsItIs() {
    for text in Self.texts(seed: 6) {
      let tidy = TidyText.tidy(text)
      let long = TidyText.tidy(" " + text)
      #expect(tidy.text == long.text && tidy.isRepaired == long.isRepaired, "\(text)")
    }
  }

  /// An accented letter behind the text takes the long way.
  @Test func lettersOfASCIIAreCasedAsAllAre() {
    for text in Self.texts(seed: 7) where text.utf8.allSatisfy({ $0 < 0x80 }) {
      #expect(TidyText.upper(text) + " É" == TidyText.upper(text + " é"))
      #expect(TidyText.lower(text) + " é" == TidyText.lower(text + " É"))
      #expect(TidyText.titled(text) + " É" == TidyText.titled(text + " é"))
    }
  }
}
