import Testing

@testable import Matching

@Suite struct ClusterForestTests {
  @Test func theSmallestMemberStandsForItsClusterWhateverTheOrder() {
    for pairs: [(UInt32, UInt32)] in [[(4, 2), (2, 5), (0, 1)], [(5, 4), (1, 0), (5, 2)]] {
      var forest = ClusterForest(count: 6)
      for (a, b) in pairs { forest.joinRecords(a, b) }
      var roots: [UInt32] = []
      for record in 0..<6 { roots.append(forest.find(UInt32(record))) }
      #expect(roots == [0, 0, 2, 3, 2, 2])
      #expect(forest.size(2) == 3)
    }
  }

  @Test func membersAreListedOnceUpToALimit() {
    var forest = ClusterForest(count: 5)
    forest.joinRecords(3, 1)
    forest.joinRecords(4, 3)
    forest.joinRecords(4, 1)
    var members: [UInt32] = []
    forest.members(1, into: &members)
    #expect(members.sorted() == [1, 3, 4])
    forest.members(1, limit: 2, into: &members)
    #expect(members.count == 2)
    forest.members(0, into: &members)
    #expect(members == [0])
  }
}
