import Tables
import Testing

@testable import Matching

@Suite struct DecisionFileTests {
  private func file(_ decision: String, keep: String = "", a: String = "s-1") -> DecisionFile {
    var origins = Origins()
    origins.append(part: origins.index(of: Part(source: "s", file: "f")), record: 1)
    return DecisionFile(
      Batch(
        columns: [
          ("a", TextColumn([a])), ("b", TextColumn(["s-2"])),
          ("decision", TextColumn([decision])), ("keep", TextColumn([keep])),
        ], origins: origins))
  }

  /// People answer in words of their own.
  @Test(arguments: [
    ("même client", Decisions.Answer.same), ("Identiques", .same), ("doublon", .same),
    ("pas pareil", .different), ("Différents", .different), ("même foyer", .household),
    ("NON !", .different), ("Oui.", .same), ("mari et femme", .household), ("couple", .household),
  ])
  func anAnswerIsUnderstood(word: String, answer: Decisions.Answer) {
    let file = file(word)
    #expect(file.decisions.map(\.answer) == [answer] && file.strangeRecords.isEmpty)
  }

  @Test(arguments: ["", "passer", "ne sait pas", "?", "Je ne sais pas."])
  func whoDoesNotKnowGivesNone(word: String) {
    let file = file(word)
    #expect(file.decisions.isEmpty && file.strangeRecords.isEmpty)
  }

  @Test func anotherWordIsTold() { #expect(file("peut-être").strangeRecords == [1]) }

  /// A word is named where people write it for an answer; of other text only its column.
  @Test(arguments: [
    ("x", StrangeAnswer.decision(word: "x")), ("1", .decision(word: "1")),
    ("idem", .decision(word: "idem")), ("c'est Jeanne Durand", .decision(word: nil)),
    ("oui ?", .doubt(word: "oui ?")), ("non?", .doubt(word: "non?")),
  ])
  func whatIsNoAnswerIsToldByItsHalf(word: String, cause: StrangeAnswer) {
    let file = file(word)
    #expect(file.decisions.isEmpty && file.strange.map(\.cause) == [cause])
  }

  @Test func aRecordIsNoPairWithItself() {
    #expect(file("oui", a: "s-2").strange.map(\.cause) == [.pair])
    #expect(file("oui", a: "").strange.map(\.cause) == [.pair])
  }

  @Test(arguments: [
    "street=b, mobile=a", "garder : street = b et mobile = a", "keep: street=B; mobile=A",
  ])
  func whatIsToBeKeptIsUnderstood(keep: String) {
    let file = file("oui", keep: keep)
    let fields = file.decisions.first?.keep ?? []
    #expect(fields.map(\.field) == ["street", "mobile"] && fields.map(\.side) == [.b, .a])
    #expect(file.strange.isEmpty)
  }

  /// Two who stay two clients have no value in common.
  @Test func ofTwoClientsNothingIsKept() {
    #expect(file("foyer", keep: "phone=a").strange.map(\.cause) == [.keepOfTwo])
    #expect(file("non", keep: "").strange.isEmpty)
  }

  /// The answer is clear though what stands beside it is not.
  @Test func theDecisionIsObeyedWithoutWhatIsToBeKept() {
    let file = file("oui", keep: "celle de b")
    #expect(file.decisions.map(\.answer) == [.same] && file.decisions[0].keep.isEmpty)
    #expect(file.strange.map(\.cause) == [.keep])
  }
}
