import Testing

@testable import Pipelines

@Suite struct FrenchWordTests {
  @Test(arguments: [
    ("étapes", "steps"), ("Etapes", "steps"), ("sorties", "outputs"), ("nettoyer", "clean"),
    ("courriel", "email"), ("Code postal", "postcode"), ("code-postal", "postcode"),
    ("fourchette", nil), ("", nil),
  ])
  func aFrenchWordMeansTheEnglishOne(_ word: String, _ meant: String?) {
    let words = ["steps", "outputs", "clean", "email", "postcode"]
    #expect(FrenchWord.meant(by: word, among: words) == meant)
  }

  /// « Langue » is the key at the head of the file, and the kind of a field.
  @Test func whatIsPossibleDecides() {
    #expect(FrenchWord.meant(by: "langue", among: ["locale", "steps"]) == "locale")
    #expect(FrenchWord.meant(by: "langue", among: ["language", "country"]) == "language")
    #expect(FrenchWord.meant(by: "nettoyer", among: ["csv"]) == nil)
  }
}
