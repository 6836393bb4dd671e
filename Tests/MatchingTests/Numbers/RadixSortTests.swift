import Testing

@testable import Matching

@Suite struct RadixSortTests {
  @Test(arguments: [0, 1, 2, 255, 256, 257, 5000])
  func itSortsAsTheStandardLibraryDoesAndIsStable(count: Int) {
    var random = Mix.Random(seed: UInt64(count))
    // Few different keys, some with high bits, so that there are ties in every digit.
    var keys = (0..<count).map { _ in Mix.hash(UInt64(random.next(below: 97))) }
    var rows = (0..<UInt32(count)).map { $0 }
    let expected = zip(keys, rows).sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    RadixSort.sort(&keys, &rows)
    #expect(keys == expected.map(\.0))
    #expect(rows == expected.map(\.1))
  }

  @Test func keysAloneAreSortedToo() {
    var keys: [UInt64] = [3, .max, 0, 1 << 40, 3]
    RadixSort.sort(&keys)
    #expect(keys == [0, 3, 3, 1 << 40, .max])
  }
}
