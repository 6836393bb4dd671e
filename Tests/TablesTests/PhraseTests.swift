import Testing

@testable import Tables

@Suite struct PhraseTests {
  @Test(arguments: [
    ("fr-FR", Language.french), ("fr_BE.UTF-8", .french), ("FR", .french), ("en", .english),
    ("", .english), ("de-DE", .english), ("C", .english),
  ])
  func aLocaleNamesItsLanguage(_ locale: String, _ language: Language) {
    #expect(Language(locale: locale) == language)
  }

  @Test func aPhraseSpeaksBothLanguages() {
    let phrase = Phrase(en: "yes", fr: "oui")
    #expect(phrase(.english) == "yes" && phrase(.french) == "oui")
  }
}
