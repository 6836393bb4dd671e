import Testing

@testable import Cleaning

@Suite struct CivilityTests {
  /// Circulaire 5575/SG of 21 February 2012: « Mademoiselle » is written « Mme ».
  @Test(arguments: [
    ("MR", "M.", "M"), ("MONSIEUR", "M.", "M"), ("MME", "Mme", "F"), ("MLLE", "Mme", "F"),
    ("MADEMOISELLE", "Mme", "F"), ("DR", "Dr", ""), ("ME", "Me", ""),
  ])
  func oneWord(key: String, written: String, sex: String) throws {
    let civility = try #require(Civility.single(key))
    #expect(civility.written == written && civility.sex == sex && !civility.isCouple)
  }

  @Test(arguments: ["MARTIN", "MA", "MARIE", ""]) func noCivility(key: String) {
    #expect(Civility.single(key) == nil)
  }

  @Test(arguments: [
    "M. et Mme Durand", "Mr & Mme Durand", "Monsieur et Madame Durand", "Mr Mme Durand",
    "M-Mme Durand", "M. et Me Durand",
  ])
  func twoPersons(text: String) throws {
    var words = NameWord.words(of: text)
    let civility = try #require(Civility.take(from: &words))
    #expect(civility.isCouple && civility.written == "M. et Mme")
    #expect(words.map(\.text) == ["Durand"])
  }

  /// Two titles of one sex with a stroke between them are the choice of a form.
  @Test(arguments: ["Mme/Mlle Durand", "Mme / Mlle Durand", "Madame/Mademoiselle Durand"])
  func oneWoman(text: String) throws {
    var words = NameWord.words(of: text)
    let civility = try #require(Civility.take(from: &words))
    #expect(!civility.isCouple && civility.written == "Mme" && civility.sex == "F")
    #expect(words.map(\.text) == ["Durand"])
  }
}
