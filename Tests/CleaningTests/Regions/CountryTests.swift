import Testing

@testable import Cleaning

@Suite struct CountryTests {
  @Test func franceIsTheFirstAndEachStandsOnce() {
    #expect(Country.all.first?.code == "FR")
    #expect(Set(Country.all.map(\.code)).count == Country.all.count)
    #expect(Country.of("BE")?.language == "fr" && Country.of("XX") == nil)
  }

  @Test(arguments: [
    ("FR", "35000", true), ("FR", "9000", false), ("BE", "9000", true), ("BE", "B-9000", true),
    ("GB", "sw1a 1aa", true), ("GB", "35000", false), ("NL", "1012 AB", true),
    ("PT", "1000-205", true), ("DE", "D-10115", true), ("FR", "35 000", true),
    ("FR", "35000 Rennes", false), ("FR", "", false),
  ])
  func aPostcodeHasTheShapeOfItsCountry(_ country: String, _ code: String, _ fits: Bool) throws {
    #expect(try #require(Country.of(country)).writes(code) == fits)
  }

  /// `0470 12 34 56` can be dialled in Belgium; a number with its calling code is its country's alone.
  @Test(arguments: [
    ("BE", "0470 12 34 56", true), ("FR", "06 39 98 00 01", true),
    ("FR", "+32 470 12 34 56", false),
    ("BE", "+32 470 12 34 56", true), ("FR", "12", false),
  ])
  func aNumberIsDialledWhereItsPlanHasIt(_ country: String, _ number: String, _ fits: Bool) throws {
    #expect(try #require(Country.of(country)).canDial(number) == fits)
  }
}
