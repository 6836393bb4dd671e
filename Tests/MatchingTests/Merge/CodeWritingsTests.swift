import Tables
import Testing

@testable import Matching

@Suite struct CodeWritingsTests {
  @Test func aCodeIsWrittenWithTheZerosThatOneSourceKept() {
    var table = sampleBatch("client-code\n11\n00011\nC11\n011\n7\n0007\n")
    CodeWritings.settle(&table, MergeGroups([0, 0, 0, 0, 1, 2]))
    #expect(
      (0..<6).map { table["client-code"]?[$0] } == ["00011", "00011", "C11", "00011", "7", "0007"])
  }
}
