import Testing

@testable import Pipelines

@Suite struct ColumnTraitsYearsTests {
  @Test(arguments: [
    ("21/06/1988", 1988), ("1988-06-21", 1988), ("21.06.88", 1988), ("1/2/05", 2005),
    ("12 1988", nil), ("", nil),
  ])
  func yearsStandAtEitherEnd(text: String, year: Int?) {
    #expect(ColumnTraits.year(in: text) == year)
  }

  @Test func theTenthAtEitherEndDoesNotCount() {
    #expect(ColumnTraits.spread(of: Array(1_951...2_000)) == 40)
    #expect(ColumnTraits.spread(of: Array(repeating: 2_020, count: 39) + [1_900]) == 0)
    #expect(ColumnTraits.spread(of: [1_900, 2_000]) == 0)
  }
}
