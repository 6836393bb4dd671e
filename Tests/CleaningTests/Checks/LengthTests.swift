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
}
