import Pipelines
import Tables
import Testing

@testable import Matching

@Suite struct StrangeAnswerTests {
  /// A cell may hold a client's name: no message repeats it.
  @Test func onlyUsualWordsAreRepeated() {
    let told = StrangeAnswer("jeanne durand", answers: ["oui"]).finding.phrase
    #expect(!told.en.contains("durand") && !told.fr.contains("durand"))
    #expect(told.fr.contains("dans décision"))
    #expect(StrangeAnswer("x", answers: ["oui"]).finding.phrase.fr.contains("« x »"))
    #expect(StrangeAnswer("durand ?", answers: ["oui"]) == .decision(word: nil))
  }

  @Test func eachHalfHasAMessageOfItsOwn() {
    let told = [StrangeAnswer.pair, .decision(word: nil), .doubt(word: "oui ?"), .keep, .keepOfTwo]
      .map { $0.finding.phrase.fr }
    #expect(Set(told).count == 5)
    #expect(told.allSatisfy { $0.hasPrefix("une ligne des réponses n’a pas été comprise : ") })
  }
}
