import Testing

@testable import Cleaning

@Suite struct PlausibleAgeTests {
  private func ages(_ range: ClosedRange<Int>) -> PlausibleAge {
    var rule = PlausibleAge()
    (rule.atLeast, rule.atMost) = (range.lowerBound, range.upperBound)
    return rule
  }

  @Test func theBirthdayItselfCounts() {
    #expect(ages(18...110).failing(["2008-11-23", "2008-11-24"]) == [1])
    #expect(ages(0...17).failing(["2008-11-23", "2008-11-24"]) == [0])
  }

  /// Who was born on 29 February is a year older on 1 March of a common year.
  @Test func theLeapDayComesOneDayLater() {
    #expect(ages(18...110).failing(["2008-02-29"], asOf: "2026-02-28") == [0])
    #expect(ages(18...110).failing(["2008-02-29"], asOf: "2026-03-01").isEmpty)
  }

  @Test func theUnbornAndTheUndatedFail() {
    #expect(PlausibleAge().failing(["2026-11-24", "2026-11-23", "1916-11-22", "?", ""]) == [0, 3])
    #expect(PlausibleAge().failing(["1915-11-23"]) == [0])
  }
}
