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
    ("Îles Åland", "AX"),
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

  @Test(arguments: [
    ("6201Z", "62.01Z", "naf-2", "ok"), ("62.01 z", "62.01Z", "naf-2", "ok"),
    ("01.11Y", "01.11Y", "naf-2025", "ok"),
    ("APE 6201Z", "62.01Z", "naf-2", "repaired"),
    ("62.01Z Programmation informatique", "62.01Z", "naf-2", "repaired"),
  ])
  func activityCode(text: String, code: String, edition: String, verdict: String) {
    let judgement = ActivityCode().judge(text)
    #expect(
      judgement.value == code && judgement.parts == [edition]
        && judgement.verdict.rawValue == verdict)
  }

  @Test(arguments: [
    ("722A", "unknown-code"), ("62.01", "wrong-length"), ("6201X", "unknown-code"),
    ("00.00Z", "unknown-code"),
  ])
  func refusedActivityCode(text: String, reason: String) {
    #expect(ActivityCode().judge(text) == .rejected(reason, parts: [""]))
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
