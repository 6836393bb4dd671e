import Synchronization
import Testing

@testable import Tables

@Suite struct WorkersTests {
  @Test(arguments: [-1, 1, 2, 3, 64]) func resultsComeInTheOrderOfThePieces(_ count: Int) {
    #expect(Workers(count).map(100) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(Workers(count).map(0) { $0 } == [] && Workers(count).map(1) { $0 } == [0])
    #expect(Workers(count).count >= 1)
  }

  /// A result may itself be nothing.
  @Test func nothingIsAResult() {
    let results = Workers(3).map(10) { $0 % 2 == 0 ? $0 : nil }
    #expect(results == (0..<10).map { $0 % 2 == 0 ? $0 : nil })
  }

  @Test(
    arguments: [
      (0, 5, []), (4, 5, [0..<4]), (5, 5, [0..<5]), (11, 5, [0..<5, 5..<10, 10..<11]),
    ] as [(Int, Int, [Range<Int>])])
  func runsCoverAll(_ total: Int, _ size: Int, _ runs: [Range<Int>]) {
    #expect(Workers.runs(of: total, size: size) == runs)
  }
}
