import Tables
import Testing

@testable import Matching

@Suite struct DecisionFileTests {
  private func file(_ decision: String) -> DecisionFile {
    var origins = Origins()
    origins.append(part: origins.index(of: Part(source: "s", file: "f")), record: 1)
    return DecisionFile(
      Batch(
        columns: [
          ("a", TextColumn(["s-1"])), ("b", TextColumn(["s-2"])),
          ("decision", TextColumn([decision])),
        ], origins: origins))
  }

  /// People answer in words of their own.
  @Test(arguments: [
    ("même client", Decisions.Answer.same), ("Identiques", .same), ("doublon", .same),
    ("pas pareil", .different), ("Différents", .different), ("même foyer", .household),
  ])
  func anAnswerIsUnderstood(word: String, answer: Decisions.Answer) {
    let file = file(word)
    #expect(file.decisions.map(\.answer) == [answer] && file.strangeRecords.isEmpty)
  }

  @Test(arguments: ["", "passer", "ne sait pas", "?"])
  func whoDoesNotKnowGivesNone(word: String) {
    let file = file(word)
    #expect(file.decisions.isEmpty && file.strangeRecords.isEmpty)
  }

  @Test func anotherWordIsTold() { #expect(file("peut-être").strangeRecords == [1]) }
}
