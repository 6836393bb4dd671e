import Testing

@testable import Tables

@Suite struct ArrayJoiningTests {
  @Test(arguments: [[], [[]], [[1, 2], [], [3]], [[4]]] as [[[Int]]])
  func theElementsOfAllListsStandInOrderInOneAllocation(_ lists: [[Int]]) {
    let joined = [Int](joining: lists)
    #expect(joined == lists.flatMap { $0 })
    #expect(joined.capacity < joined.count + 8)
  }
}
