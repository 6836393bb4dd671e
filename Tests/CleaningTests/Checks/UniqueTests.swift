import Testing

@testable import Cleaning

@Suite struct UniqueTests {
  @Test func theFirstKeepsItsValue() {
    #expect(Unique().failing(["C1", "C2", "C1", "C1", "C2", "C3"]) == [2, 3, 4])
  }

  @Test func blanksMayStandAsOftenAsTheyLikeAndSpellingCounts() {
    #expect(Unique().failing(["", "", nil, nil, "C1", "c1"]).isEmpty)
  }
}
