import Testing

@testable import Cleaning

@Suite struct AnswerWordTests {
  private func value(_ answer: String, _ field: String = "phone") -> String? {
    AnswerWord.value(of: .init(field: field, value: "12", answer: answer), in: "12")
  }

  @Test func aCellMayBeEmptied() {
    for word in ["supprimer", "Effacer", "vide", "delete", "-"] {
      #expect(value(word) == "" && value(word, "street") == "", "\(word)")
    }
  }

  @Test func aValueIsKeptWhateverItsKind() {
    for field in ["phone", "postcode", "street", "last-name", "company", "civility"] {
      #expect(value("ok", field) == "12" && value("Garder", field) == "12", "\(field)")
    }
    #expect(value("ok", "note") == "ok" && value("ok", "consent-email") == "ok")
    #expect(value("Non", "last-name") == "Non")
    // A column of the file that is none of our fields.
    #expect(value("ok", "shop.Total") == "12" && value("Non", "shop.Total") == "Non")
  }

  @Test func otherWordsStay() {
    #expect(value("?") == "?" && value("02 99 00 00 01") == "02 99 00 00 01")
    #expect(value("non") == "12" && value("oui") == nil)
    #expect(value("1 rue de l’Oui", "street") == "1 rue de l’Oui")
  }
}
