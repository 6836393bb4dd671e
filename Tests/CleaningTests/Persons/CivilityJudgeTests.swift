import Fields
import Testing

@testable import Cleaning

@Suite struct CivilityJudgeTests {
  @Test(arguments: [
    ("MONSIEUR", "M."), ("Mr.", "M."), ("m", "M."), ("Mlle", "Mme"), ("MME", "Mme"),
    ("Mr et Mme", "M. et Mme"), ("Docteur", "Dr"), ("Maître", "Me"),
    ("De heer", "M."), ("Dott.ssa", "Dr"), ("Avv.", "Me"), ("Don", "M."), ("Doña", "Mme"),
    ("Sr. D.", "M."), ("Mme Vve", "Mme"), ("Madame veuve", "Mme"), ("Vve", "Mme"), ("Homme", "M."),
    ("Femme", "Mme"), ("Masculin", "M."), ("Féminin", "Mme"), ("Mx", "Mx"), ("Mme/Mlle", "Mme"),
    ("Pr Mme", "Pr"), ("Dr M.", "Dr"), ("Maître Madame", "Me"), ("Mme Dr", "Dr"),
  ])
  func asItStandsOnAnEnvelope(text: String, written: String) {
    #expect(CivilityJudge().judge(text).value == written)
  }

  /// Programs differ in what they mean by a number.
  @Test(arguments: ["1", "2"]) func codesAreRefused(text: String) {
    #expect(CivilityJudge().judge(text).verdict == .rejected)
  }

  @Test func whatStandsForNothingIsBlank() {
    #expect(CivilityJudge().judge("n/a").verdict == .empty)
  }
}
