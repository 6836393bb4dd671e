import Pipelines
import Tables
import Testing

@testable import Matching

/// The level of two firms' numbers.
private func level(_ a: String, _ b: String) -> Int {
  let batch = sampleBatch("company;siret;siren\nBrelan;\(a)\nBrelan bis;\(b)")
  let workers = Workers(1)
  let features = Features(FeatureColumns(batch), rows: batch.count, workers: workers)
  let comparer = PairComparer(features, workers: workers)
  return comparer.compare(0, 1).pattern[Comparison.organisation.rawValue]
}

@Test(arguments: [
  ("73282932000074;", "73282932000074;", 1), ("73282932000074;", ";732829320", 2),
  (";732829320", ";732829320", 2), ("73282932000074;", "73282932000082;", 3),
  ("73282932000074;", "73282923000074;", 4), ("73282932000074;", "44306184100047;", 5),
  (";732829320", ";732829230", 6), (";732829320", "44306184100047;", 7),
])
func whichEstablishmentItIsCountsOnlyWhereBothSayIt(a: String, b: String, expected: Int) {
  #expect(level(a, b) == expected)
}

/// That a record lacks the number of its establishment says nothing for one establishment, nor against it.
@Test func theFirmAloneTellsLittleOfTheEstablishment() {
  let beliefs = StartingBeliefs.of(kind: 2)
  let ratio = beliefs[.organisation, 2, .same] / beliefs[.organisation, 2, .household]
  #expect(ratio > 0.5 && ratio < 2)
}

/// A second shop has the telephone and the mailbox of the first; so has a firm that moved. Nothing is joined before somebody says which.
@Test func aSecondShopWithTheNumbersOfTheFirstIsNotJoined() {
  let firms = (0..<100).map {
    "Atelier Kerl\($0)an;\($0) rue Foch;29\(100 + $0);Ville \($0);02998\(10_000 + $0);kerl\($0)an@example.org"
  }
  let shops = (0..<8).map {
    "Atelier Kerl\($0)an;\($0 + 7) quai Sud;33\(100 + $0);Port \($0);02998\(10_000 + $0);kerl\($0)an@example.org"
  }
  let head = "company;street;postcode;city;phone;email"
  let result = MatchEngine().match(sampleBatch(([head] + firms + shops).joined(separator: "\n")))
  #expect(Set(result.clusters.cluster).count == 108)
}
