import Reference
import Testing

@testable import Cleaning

@Suite struct NameWordTests {
  @Test(arguments: [
    ("DUPONT", NameWord.Shape.capitals), ("dupont", .small), ("Dupont", .mixed),
    ("LE-GOFF", .capitals), ("d'ormesson", .small), ("D'Ormesson", .mixed), ("McDonald", .mixed),
    ("ÉLODIE", .capitals), ("élodie", .small), ("Œuvrard", .mixed),
    // Keyboards write the accented letter small among capitals.
    ("FRANçOIS", .capitals), ("BéNéDICTE", .capitals),
    // One capital alone says nothing.
    ("J", .mixed), ("J.", .mixed), ("12", .mixed), ("&", .mixed),
  ])
  func theShapeTellsHowAWordWasTyped(text: String, shape: NameWord.Shape) {
    #expect(NameWord(text).shape == shape)
  }

  @Test(arguments: [
    ("Élodie", "ELODIE"), ("Œuvrard", "OEUVRARD"), ("Le-Goff", "LE GOFF"), ("O’Connor", "O CONNOR"),
    ("e\u{301}", "E"), ("&", ""), ("M.", "M"),
  ])
  func theKeyForgetsHowAWordWasTyped(text: String, key: String) {
    #expect(NameWord(text).key == key)
  }

  @Test(arguments: [
    ("M.Dupont", ["M.", "Dupont"]), ("Paul&Claire", ["Paul", "&", "Claire"]),
    ("Dupont,Jean", ["Dupont", ",", "Jean"]), ("M./Mme", ["M.", "/", "Mme"]), ("J.-P.", ["J.-P."]),
    ("  a   b ", ["a", "b"]), ("", []),
  ])
  func signsThatJoinStandAlone(text: String, words: [String]) {
    #expect(NameWord.words(of: text).map(\.text) == words)
  }

  @Test(arguments: [
    ("J.", true), ("J", true), ("J.-P.", true), ("J-P", true), ("JP", false), ("Jo", false),
    ("AL-", false),
  ])
  func initialsAreTold(text: String, isInitials: Bool) {
    #expect(NameWord(text).isInitials == isInitials)
  }

  private static func texts(seed: UInt64) -> [String] {
    let signs = Array("abzéèâÃçABZÉÔß01 -'.,&/()\u{A0}\u{2019}\u{301}œ")
    var random = SeededRandom(seed: seed)
    return (0..<4_000).map { _ in
      // A text of few signs, so that texts of ASCII alone come often.
      let few = (0..<4).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] }
      return String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          few[Int.random(in: 0..<4, using: &random)]
        })
    }
  }

  /// An accented letter behind the text takes the way of all letters instead of that of ASCII alone.
  @Test func lettersOfASCIIAreCasedAsAllAre() {
    for text in Self.texts(seed: 7) where text.utf8.allSatisfy({ $0 < 0x80 }) {
      #expect(TidyText.upper(text) + " É" == TidyText.upper(text + " é"))
      #expect(TidyText.lower(text) + " é" == TidyText.lower(text + " É"))
      #expect(TidyText.titled(text) + " É" == TidyText.titled(text + " é"))
    }
  }

  /// A space before the text takes the long way.
  @Test func aTidyTextStaysAsItIs() {
    for text in Self.texts(seed: 6) {
      let tidy = TidyText.tidy(text)
      let long = TidyText.tidy(" " + text)
      #expect(tidy.text == long.text && tidy.isRepaired == long.isRepaired, "\(text)")
      #expect(TidyText.tidy(tidy.text).text == tidy.text, "tidying twice is tidying once: \(text)")
    }
  }

  /// Whatever is typed, capitals, accents and signs do not change under which key it is found.
  @Test func aWordAndItsCapitalsHaveOneKey() {
    for text in Self.texts(seed: 3) where !text.contains("ß") {
      #expect(NameWord(text).key == NameWord(TidyText.upper(text)).key, "\(text)")
    }
  }
}
