import Fields
import Testing

@testable import Cleaning

struct WordJudgeTests {
  @Test(arguments: [
    ("France", "FR"), ("fr", "FR"), ("FRA", "FR"), ("Angleterre", "GB"), ("Écosse", "GB"),
    ("Deutschland", "DE"), ("Países Bajos", "NL"),
    ("Svizzera", "CH"), ("Francja", "FR"), ("La Réunion", "RE"), ("États-Unis", "US"),
    ("Corée du Sud", "KR"), ("Belgien", "BE"),
    ("Kosovo", "XK"), ("República Checa", "CZ"), ("Frankrijk", "FR"), ("Bolivie", "BO"),
    ("Îles Åland", "AX"), ("Argelia", "DZ"), ("Georgië", "GE"), ("Russland", "RU"),
    ("Corea del Sur", "KR"), ("Città del Vaticano", "VA"), ("Trinidad & Tobago", "TT"),
  ])
  func countryIsRecognised(name: String, code: String) {
    #expect(CountryJudge().judge(name) == .ok(code))
  }

  @Test(arguments: [
    ("€", "EUR"), ("euros", "EUR"), ("chf", "CHF"), ("£", "GBP"), ("francs suisses", "CHF"),
  ])
  func currencyIsRecognised(name: String, code: String) {
    #expect(CurrencyJudge().judge(name) == .ok(code))
  }

  @Test(arguments: [
    ("Français", "fr"), ("fr-FR", "fr"), ("ENG", "en"), ("Deutsch", "de"), ("nl", "nl"),
    ("pt_BR", "pt"),
  ])
  func languageIsRecognised(name: String, code: String) {
    #expect(LanguageJudge().judge(name) == .ok(code))
  }

  @Test(arguments: ["Syldavie", "Q"])
  func unknownCountryIsRefused(name: String) {
    #expect(CountryJudge().judge(name) == .rejected("unknown-country"))
  }

  @Test func aSharedSignIsRefused() {
    #expect(CurrencyJudge().judge("$") == .rejected("ambiguous"))
    #expect(
      LanguageJudge().judge("néant") == Judgement(value: "", verdict: .empty, reason: "placeholder")
    )
  }

  @Test(arguments: [("w75 123 4567", "W751234567"), ("W2A1002345", "W2A1002345")])
  func associationNumber(text: String, number: String) {
    #expect(RNA().judge(text) == .ok(number))
  }

  @Test func aRIBKeyIsToldApart() {
    #expect(IBAN.ribKeyHolds(Compact(Array("FR1420041010050500013M02606".utf8).span, without: [])))
    #expect(!IBAN.ribKeyHolds(Compact(Array("FR1420041010050500013M02607".utf8).span, without: [])))
    #expect(IBAN().judge("IBAN : FR14 2004 1010 0505 0001 3M02 606").verdict == .repaired)
  }
}
