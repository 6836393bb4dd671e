import Reference
import Testing

@Suite struct LegalCategoriesTests {
  private let usual = ReferenceTable(
    name: "u",
    bytes: Array("code,libelle,sigle\n5710,SAS de l’usage,SAS\n5,Société commerciale,\n".utf8))
  private let official = ReferenceTable(
    name: "o",
    bytes: Array(
      "niveau,code,libelle\n3,5710,\"SAS, société par actions\"\n3,9220,Association\n".utf8))

  @Test func theOfficialWordsWinAndTheFormsAreOurs() {
    let all = LegalCategories(usual: usual, official: official)
    #expect(all.label("5710") == "SAS, société par actions" && all.form("5710") == "SAS")
    #expect(all.label("9220") == "Association" && all.form("9220") == nil)
    #expect(all.group("5710") == "Société commerciale" && all.group("0000") == nil)
    #expect(all.isComplete)
  }

  @Test func theUsualOnesAloneAreNotAll() {
    let some = LegalCategories(usual: usual, official: nil)
    #expect(!some.isComplete && some.label("9220") == nil && some.label("5710") != nil)
  }

  /// Every code that ships is of four digits or the head of such, and says something.
  @Test func theCompiledTableIsWhole() throws {
    let rows = try #require(ReferenceTable.compiled("categories_juridiques.csv")).rows()
    for row in rows {
      #expect([1, 4].contains(row[0].utf8.count) && row[0].utf8.allSatisfy { $0 &- 0x30 < 10 })
      #expect(!row[1].isEmpty, "\(row)")
    }
  }
}
