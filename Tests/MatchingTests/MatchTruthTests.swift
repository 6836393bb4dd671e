import Testing

@testable import Matching

@Test func pairsAndClustersAreCounted() {
  let truth = MatchTruth(cluster: [0, 0, 1, 1, 2], truth: [0, 0, 0, 1, 2])
  #expect(truth.foundPairs == 2)
  #expect(truth.truePairs == 3)
  #expect(truth.rightPairs == 1)
  #expect(truth.precision == 0.5)
  #expect(truth.mixedClusterCount == 1)
  #expect(truth.exactClusterCount == 1)
}
