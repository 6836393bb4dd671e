import Testing

@testable import Matching

@Suite struct MixTests {
  @Test func hashesAreTheSameOnEveryMachine() {
    // The first outputs of SplitMix64 with seed 0, as its authors publish them.
    #expect(Mix.hash(0) == 0xE220_A839_7B1D_CDAF)
    #expect(Mix.hash(0x9E37_79B9_7F4A_7C15) == 0x6E78_9E6A_A1B9_65F4)
  }

  @Test func bytesHashByContentAndLengthNotByPlace() {
    let text = Array("xxhelenexx".utf8)
    #expect(Mix.hash(text, 2..<8) == Mix.hash(Array("helene".utf8)))
    #expect(Mix.hash(Array("helene\0".utf8)) != Mix.hash(Array("helene".utf8)))
    #expect(Mix.hash([]) != Mix.hash([0]))
    #expect(Mix.hash(1, 2) != Mix.hash(2, 1))
  }

  @Test func randomNumbersStayBelowTheirBoundAndReachAllOfIt() {
    var random = Mix.Random(seed: 7)
    var seen: Set<Int> = []
    for _ in 0..<200 {
      let number = random.next(below: 5)
      #expect((0..<5).contains(number))
      seen.insert(number)
    }
    #expect(seen.count == 5)
  }
}
