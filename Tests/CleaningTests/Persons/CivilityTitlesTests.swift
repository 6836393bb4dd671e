import Reference
import Testing

@testable import Cleaning

@Suite struct CivilityTitlesTests {
  /// The title is written, the civility behind it tells the sex, and neither is a first name.
  @Test(arguments: [
    ("Pr Mme Anne Roux", "Pr", "Anne", "F"), ("Dr Madame Anne Roux", "Dr", "Anne", "F"),
    ("Dr Mr Paul Roux", "Dr", "Paul", "M"), ("Maître Madame Anne Roux", "Me", "Anne", "F"),
    ("Dr Anne Roux", "Dr", "Anne", "F"),
  ])
  func aTitleStandsBeforeTheCivility(text: String, civility: String, first: String, sex: String) {
    let name = PersonParser(.standard).parse(text)
    #expect(name.civility == civility && name.firstName == first && name.lastName == "Roux")
    #expect(name.sex == sex)
  }

  @Test(arguments: [
    ("Mme Dr", "Dr", "F"), ("Pr Mme", "Pr", "F"), ("Dr M.", "Dr", "M"), ("Doctoresse", "Dr", "F"),
    ("Dr", "Dr", ""), ("Maître", "Me", ""),
  ])
  func aWholeCellIsOneCivility(text: String, written: String, sex: String) {
    let civility = Civility.whole(NameWord.words(of: text))
    #expect(civility?.written == written && civility?.sex == sex)
  }

  @Test(arguments: ["Dr Roux", "Durand", ""]) func aNameIsNone(text: String) {
    #expect(Civility.whole(NameWord.words(of: text)) == nil)
  }
}
