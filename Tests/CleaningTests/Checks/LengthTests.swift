import Testing

@testable import Cleaning

@Suite struct LengthTests {
  private func length(_ range: ClosedRange<Int>) -> Length {
    var rule = Length()
    (rule.atLeast, rule.atMost) = (range.lowerBound, range.upperBound)
    return rule
  }

  @Test func charactersAreCountedNotBytes() {
    #expect(length(0...5).failing(["Évian", "Étroit", "Brest", "œuvré"]) == [1])
  }

  @Test func bothBoundsAreWithinAndBlanksAreNoMatter() {
    #expect(length(2...3).failing(["a", "ab", "abc", "abcd", "", nil]) == [0, 3])
  }

  @Test(arguments: [
    (2...1_000_000, "must have at least 2 characters"),
    (0...38, "must have no more than 38 characters"), (2...38, "must have 2 to 38 characters"),
    (1...1, "must have exactly 1 character"), (5...5, "must have exactly 5 characters"),
  ])
  func onlyTheBoundsThatAreSetAreNamed(_ bounds: ClosedRange<Int>, _ sentence: String) {
    #expect(
      length(bounds).sentence(about: "a", "aaaaaa" + String(repeating: "b", count: 40)) == sentence)
  }
}
