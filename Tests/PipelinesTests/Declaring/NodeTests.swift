import Tables
import Testing

@testable import Pipelines

@Suite struct NodeTests {
  private let mark = Mark(line: 1, column: 1)

  @Test(arguments: [
    ("", true, true), ("~", true, true), ("null", true, true), ("", false, false),
    ("null", false, false), ("no", true, false),
  ])
  func nothingIsWhatWasNotWritten(_ text: String, _ isPlain: Bool, _ isNull: Bool) {
    #expect(Node(.scalar(text, isPlain: isPlain), at: mark).isNull == isNull)
  }

  @Test func eachKindAnswersToItsOwnNameOnly() {
    let scalar = Node(.scalar("a", isPlain: true), at: mark)
    let list = Node(.sequence([scalar]), at: mark)
    let map = Node(.mapping([.init(key: "k", keyMark: mark, value: scalar)]), at: mark)
    #expect(scalar.scalar == "a" && scalar.items == nil && scalar.entries == nil)
    #expect(list.scalar == nil && list.items?.count == 1 && list.entries == nil && !list.isNull)
    #expect(map.scalar == nil && map.items == nil && map["k"]?.scalar == "a" && map["x"] == nil)
    #expect(scalar["k"] == nil && list["k"] == nil)
  }

  @Test func placesAreInReadingOrder() {
    let marks = [(2, 1), (1, 9), (1, 2)].map { Mark(line: $0, column: $1) }
    #expect(
      marks.sorted() == [
        Mark(line: 1, column: 2), Mark(line: 1, column: 9), Mark(line: 2, column: 1),
      ])
  }

  @Test func aMissingMappingIsSaidInTheWordsOfWhoNeedsIt() {
    var problems = Problems()
    let node = Node(.scalar("a", isPlain: true), at: Mark(line: 5, column: 6))
    #expect(node.neededEntries("x-form", problems: &problems, Phrase(en: "x", fr: "x")) == nil)
    #expect(problems.diagnostics.map(\.code) == ["x-form"])
    #expect(problems.diagnostics.first?.mark == Mark(line: 5, column: 6))
  }
}
