import Fields
import Reference
import Testing

@testable import Cleaning

@Suite struct LegalCategoryTests {
  @Test(arguments: [
    ("5710", "5710", "ok"), ("5499 - SARL", "5499", "repaired"), ("5710.0", "5710", "repaired"),
    (" 9220 ", "9220", "ok"),
  ])
  func aCategoryHasFourDigits(text: String, code: String, verdict: String) {
    let judgement = LegalCategory().judge(text)
    #expect(judgement.value == code && judgement.verdict.rawValue == verdict)
  }

  @Test func aCategorySaysWhatTheFirmIs() {
    #expect(
      LegalCategory().judge("5710").parts
        == ["SAS, société par actions simplifiée", "Société commerciale", "SAS"])
  }

  @Test(arguments: [("57", "wrong-length"), ("0710", "unknown-code"), ("SAS", "unknown-word")])
  func whatIsNoCategoryIsRefused(text: String, reason: String) {
    #expect(LegalCategory().judge(text) == .rejected(reason, parts: ["", "", ""]))
  }

  @Test func whereTheOfficialListIsThereItAloneHolds() throws {
    let categories = LegalCategories(
      usual: ReferenceTable.compiled("categories_juridiques.csv"),
      official: ReferenceTable(
        name: "fr_categories_juridiques.csv",
        bytes: Array("niveau,code,libelle\n3,6100,Caisse\n".utf8)))
    #expect(categories.isComplete)
    #expect(categories.label("6100") == "Caisse")
    #expect(categories.label("6101") == nil)
  }

  @Test func everyFormOfOursIsALegalForm() throws {
    let table = try #require(ReferenceTable.compiled("categories_juridiques.csv"))
    let known = ReferenceLibrary().legalForms
    for row in table.rows() where !row[2].isEmpty {
      #expect(known.form(row[2]) == row[2], "\(row)")
    }
  }
}
