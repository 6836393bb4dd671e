import Testing

@testable import Cleaning

@Suite struct PlausibleDateTests {
  @Test func bothBoundsAreWithin() throws {
    var rule = PlausibleDate()
    rule.atLeast = try #require(DaySetting("2010-01-01"))
    rule.atMost = DaySetting("2010-12-31")
    #expect(rule.failing(["2010-01-01", "2010-12-31", "2009-12-31", "2011-01-01"]) == [2, 3])
  }

  @Test func withoutBoundsTheDayOfTheRunIsTheLast() {
    #expect(
      PlausibleDate().failing(["2026-11-23", "2026-11-24", "1900-01-01", "1899-12-31"]) == [1, 3])
    #expect(PlausibleDate().failing(["", nil]).isEmpty)
  }
}
