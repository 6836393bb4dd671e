import Testing

@testable import Matching

@Suite struct MergeGroupsTests {
  @Test func mentionsStandClientByClientInReadingOrder() {
    let groups = MergeGroups([0, 1, 0, 2, 1, 0])
    #expect(groups.count == 3)
    #expect(Array(groups.mentions(of: 0)) == [0, 2, 5])
    #expect(Array(groups.mentions(of: 1)) == [1, 4])
    #expect(Array(groups.mentions(of: 2)) == [3])
    #expect(MergeGroups([]).count == 0)
  }
}
