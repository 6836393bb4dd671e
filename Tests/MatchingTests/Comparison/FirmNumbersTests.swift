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
