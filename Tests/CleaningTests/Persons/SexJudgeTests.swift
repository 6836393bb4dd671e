import Fields
import Testing

@testable import Cleaning

@Suite struct SexJudgeTests {
  /// ISO/IEC 5218 and the INSEE: 1 male, 2 female; `H` and `F` in French.
  @Test(arguments: [
    ("1", "M"), ("2", "F"), ("H", "M"), ("Homme", "M"), ("féminin", "F"), ("Mme", "F"),
    ("Herr", "M"),
    ("weiblich", "F"), ("M", "M"),
  ])
  func told(text: String, sex: String) { #expect(SexJudge().judge(text).value == sex) }

  /// ISO/IEC 5218: 0 not known, 9 not applicable.
  @Test(arguments: ["0", "9", "X", "inconnu"]) func notTold(text: String) {
    let judgement = SexJudge().judge(text)
    #expect(judgement.value.isEmpty && judgement.verdict == .empty)
  }

  @Test func anotherWordIsRefused() { #expect(SexJudge().judge("bleu").verdict == .rejected) }
}
