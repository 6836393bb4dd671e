import Fields
import Reference
import Testing

@testable import Cleaning

/// Every value of the lists that ship is right as it stands: no judge changes it.
@Suite struct ReferenceListsTests {
  private func rows(_ table: String) throws -> [[String]] {
    try #require(ReferenceTable.compiled(table)).rows()
  }

  /// Names that also stand for nobody are few, and known.
  private static let nobody: Set<String> = ["ANONYME", "TATA", "MICKEY", "NA", "IDEM"]

  @Test func noFirstNameIsChanged() throws {
    let judge = FirstNameJudge(ReferenceLibrary())
    var count = 0
    for row in try rows("fr_prenoms.csv") where !Self.nobody.contains(Fold.key(row[0])) {
      let judgement = judge.judge(row[0])
      if judgement.value != row[0] || judgement.verdict != .ok {
        Issue.record("\(row[0]): \(judgement)")
      }
      count += 1
    }
    #expect(count > 30_000)
  }

  @Test func noTownIsChangedUnderItsPostcode() throws {
    let finder = TownFinder(ReferenceLibrary())
    #expect(try rows("fr_codes_postaux_pypi_2022.csv").count > 30_000)
    // Every seventh: as many as a test has time for.
    for (number, row) in try rows("fr_codes_postaux_pypi_2022.csv").enumerated()
    where number % 7 == 0 && !row[1].hasSuffix("Arrondissement") {
      let found = finder.find(postcode: row[0], town: row[1])
      if found.verdict != .agrees || found.town != row[1] || found.postcode != row[0] {
        Issue.record("\(row): \(found)")
      }
    }
  }

  @Test func everyNameOfACountryIsKnown() throws {
    let judge = CountryJudge()
    #expect(try rows("pays_iso3166.csv").count > 200)
    for row in try rows("pays_iso3166.csv") {
      // « Kongo » is two countries in German and Polish.
      for name in row[3...] where !name.isEmpty && name != "Kongo" {
        #expect(judge.judge(name).value == row[0], "\(name)")
      }
    }
  }
}
