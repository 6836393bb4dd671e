import Testing

@testable import Cleaning

@Suite struct FreshTests {
  private func fresh(_ months: Int) -> Fresh {
    var rule = Fresh()
    rule.months = months
    return rule
  }

  @Test func theSameDayOfTheMonthIsStillFresh() {
    #expect(fresh(1).failing(["2026-10-23", "2026-10-22", "2026-10-24"]) == [1])
    #expect(fresh(12).failing(["2025-11-23", "2025-11-22", "2025-12-01"]) == [1])
  }

  @Test func aMonthOfFewerDaysDoesNotEndTooSoon() {
    #expect(
      fresh(1).failing(["2026-01-31", "2026-01-28", "2026-01-27"], asOf: "2026-02-28") == [2])
  }

  @Test func aDayToComeIsFreshAndATimeBehindItDoesNotCount() {
    #expect(fresh(1).failing(["2030-01-01", "2026-11-01T10:15:00"]).isEmpty)
  }

  @Test func whatIsNoDateIsNotFreshAndABlankIsNoMatter() {
    #expect(fresh(1).failing(["lately", "", nil, "2026-13-01", "26-11-23"]) == [0, 3, 4])
  }

  @Test func withoutADayOfTheRunNothingIsJudged() {
    #expect(fresh(1).failing(["1990-01-01"], asOf: "").isEmpty)
  }
}
