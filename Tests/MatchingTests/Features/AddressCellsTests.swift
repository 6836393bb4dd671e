import Tables
import Testing

@testable import Matching

@Test(arguments: [
  (";35000 Rennes", UInt32(35_000)), (";Rennes 35200", 35_200), ("35400;35000 Rennes", 35_400),
  (";Rennes", 0), (";Paris 12", 0),
])
func aPostCodeInTheCellOfTheTownCounts(row: String, expected: UInt32) {
  let batch = sampleBatch("last-name;postcode;city\nKergoat;\(row)")
  let features = Features(FeatureColumns(batch), rows: 1, workers: Workers(1))
  #expect(features.postcode[0] == expected)
}
