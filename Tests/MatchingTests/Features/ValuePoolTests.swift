import Testing

@testable import Matching

@Suite struct ValuePoolTests {
  private func chunk(_ values: [String]) -> (pool: ChunkPool, ids: [UInt32]) {
    var pool = ChunkPool()
    let ids = values.map { pool.number(Array($0.utf8)) }
    return (pool, ids)
  }

  @Test func equalValuesOfAllChunksHaveOneNumber() {
    let first = chunk(["rennes", "brest", "rennes", ""])
    let second = chunk(["brest", "vannes"])
    #expect(first.ids == [0, 1, 0, ValuePool.none])
    let (pool, maps) = ValuePool.merging([first.pool, second.pool])
    #expect(pool.count == 3)
    #expect(maps[0][1] == maps[1][0])
    #expect(Set((0..<3).map { pool.text(UInt32($0)) }) == ["rennes", "brest", "vannes"])
    #expect(pool.text(ValuePool.none) == "")
  }

  @Test func numbersDoNotDependOnTheOrderOfRows() {
    let names = (0..<3000).map { "name\($0 % 1500)" }
    let forward = ValuePool.merging([chunk(names).pool]).pool
    let backward = ValuePool.merging([chunk(names.reversed()).pool]).pool
    #expect(forward.count == 1500)
    #expect(forward.hashes == backward.hashes && forward.bytes == backward.bytes)
  }
}
