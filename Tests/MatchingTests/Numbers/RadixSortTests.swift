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

  @Test(arguments: [5, 3000])
  func keysThatDifferOnlyInTheirLowestBitsAreSortedToo(runLength: Int) {
    var random = Mix.Random(seed: 7)
    // A few keys of 64 bits, each with many neighbours that share its highest bits.
    let tops = (0..<400).map { _ in Mix.hash(UInt64(random.next(below: 1 << 30))) & ~0x3FFF }
    var keys: [UInt64] = []
    for _ in 0..<runLength {
      for top in tops.prefix(runLength > 5 ? 3 : 400) {
        keys.append(top | UInt64(random.next(below: 1 << 14)))
      }
    }
    var rows = keys.indices.map { UInt32($0) }
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
