import Testing

@testable import Matching

@Suite struct NumberPoolTests {
  @Test func keysAreNumberedAscendingAndCounted() {
    let pool = NumberPool([50, 0, 7, 50, .max])
    #expect(pool.values == [7, 50, .max])
    #expect(pool.counts == [1, 2, 1])
    #expect(pool.ids == [1, ValuePool.none, 0, 1, 2])
    #expect(NumberPool([]).values.isEmpty)
  }
}
