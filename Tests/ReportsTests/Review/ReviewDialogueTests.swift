import Tables
import Testing

@testable import Reports

struct ReviewDialogueTests {
  private var pairs: [ReviewPair] {
    let batch = Batch(
      columns: [
        ("a", TextColumn(["k1", "k3"])), ("b", TextColumn(["k2", "k4"])),
        ("certainty", TextColumn(["51", "40"])),
        ("file a", TextColumn(["orders.csv", "orders.csv"])),
        ("file b", TextColumn(["orders.csv", "orders.csv"])),
        ("record a", TextColumn(["1", "3"])), ("record b", TextColumn(["2", "4"])),
        ("last-name a", TextColumn(["Exemple", "Exemple"])),
        ("last-name b", TextColumn(["Exemple", "Legoff"])),
        ("phone a", TextColumn(["+33199000001", ""])),
        ("phone b", TextColumn(["+33199000002", "+33199000003"])),
      ], origins: twoRows)
    return ReviewPair.pairs(of: batch, limit: 10)
  }

  private var twoRows: Origins {
    var origins = Origins()
    let part = origins.index(of: Part(source: "shop", file: "orders.csv"))
    for record in 1...2 { origins.append(part: part, record: record) }
    return origins
  }

  @Test func aQuestionNumbersWhatCanBeChosen() throws {
    let dialogue = ReviewDialogue(pairs, language: .french)
    let question = try #require(dialogue.question())
    let lines = question.split(separator: "\n")
    #expect(question.contains("1/2   certitude 51 %"))
    #expect(lines.contains { $0.contains("=") && $0.contains("nom") && !$0.hasPrefix("  1") })
    #expect(lines.contains { $0.hasPrefix("  1  ≈") && $0.contains("01 99 00 00 02") })
  }

  /// In a window of 40 characters the two values stand one below the other.
  @Test func aNarrowTerminalHasNoLongLines() throws {
    let dialogue = ReviewDialogue(pairs, language: .french)
    let lines = try #require(dialogue.question(width: 40)).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(
      lines.contains("        a: 01 99 00 00 01") && lines.contains("        b: 01 99 00 00 02"))
    #expect(lines.contains("        Exemple"))
    #expect(dialogue.greeting(width: 40).split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test func answersAreTakenAndTakenBack() {
    var dialogue = ReviewDialogue(pairs, language: .english)
    #expect(dialogue.take("m 1b") == .answered)
    #expect(dialogue.take("D") == .answered)
    #expect(dialogue.question() == nil)
    #expect(dialogue.take("a") == .answered)
    #expect(dialogue.take("") == .answered)
    #expect(
      dialogue.answers == [
        .init(place: 0, word: "same", keep: "phone=b"), .init(place: 1, word: "pass", keep: ""),
      ])
    #expect(dialogue.farewell(path: "d.csv").contains("same client: 1, same household: 0"))
  }

  /// An address is never mixed from two, not even by a person's choice of its parts.
  @Test func whatIsKeptTogetherIsChosenTogether() throws {
    let batch = Batch(
      columns: [
        ("a", TextColumn(["k1"])), ("b", TextColumn(["k2"])), ("certainty", TextColumn(["51"])),
        ("street a", TextColumn(["1 rue Haute"])), ("street b", TextColumn(["2 rue Basse"])),
        ("city a", TextColumn(["Brest"])), ("city b", TextColumn(["Dinan"])),
      ], origins: twoRows)
    var dialogue = ReviewDialogue(ReviewPair.pairs(of: batch, limit: 1), language: .english)
    #expect(dialogue.greeting().hasPrefix("1 pair to decide"))
    guard case .strange(let why) = dialogue.take("m 1a 2b") else {
      Issue.record("an address was mixed")
      return
    }
    #expect(why.contains("1a and 2b are kept together"))
    #expect(dialogue.take("m 1b 2b") == .answered)
    #expect(dialogue.answers.first?.keep == "street=b city=b")
  }

  @Test(arguments: ["x", "m 9a", "m 2", "m b", "u"])
  func whatIsNotUnderstoodIsSaidAndNothingIsAnswered(line: String) {
    var dialogue = ReviewDialogue(pairs, language: .english)
    guard case .strange = dialogue.take(line) else {
      Issue.record("\(line) should not be understood")
      return
    }
    #expect(dialogue.answers.isEmpty)
  }

  @Test func whereThereIsNoChoiceNothingCanBeKept() {
    var dialogue = ReviewDialogue(pairs, language: .english)
    _ = dialogue.take("p")
    guard case .strange = dialogue.take("m 2a") else {
      Issue.record("one record alone has a value")
      return
    }
    #expect(dialogue.take("m 1a") == .answered)
  }
}
