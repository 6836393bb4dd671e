import Fields
import Testing

@testable import Cleaning

@Suite struct BooleanJudgeTests {
  @Test(arguments: [
    ("Oui", "yes"), ("VRAI", "yes"), ("x", "yes"), ("1", "yes"), ("-1", "yes"), ("FAUX", "no"),
    ("0", "no"),
    ("Non", "no"), (" o ", "yes"),
  ])
  func readBoolean(text: String, word: String) {
    #expect(BooleanJudge().judge(text) == .ok(word))
    #expect(BooleanJudge().judge(word) == .ok(word))
  }

  @Test(arguments: ["peut-être", "2", "oui non", "11", "-2"]) func refusedBoolean(text: String) {
    #expect(BooleanJudge().judge(text).verdict == .rejected)
  }
}
