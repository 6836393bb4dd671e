import Tables
import Testing

@testable import Matching

private func level(_ a: String, _ b: String) -> NameLevel {
  var chunk = ChunkPool()
  let numbers = [a, b].map { chunk.number(Array($0.utf8)) }
  let (pool, maps) = ValuePool.merging([chunk])
  return NameComparison(pool).givenLevel(maps[0][Int(numbers[0])], maps[0][Int(numbers[1])])
}

@Test(arguments: [
  ("julien", "julie", NameLevel.different), ("paul", "paule", .different),
  ("marie", "marion", .different), ("luc", "lucas", .similar), ("clara", "claire", .different),
  ("jules", "julien", .different), ("giovanni", "giovanna", .different),
  ("rigoberto", "rigoberta", .different), ("rigobert", "rigobertt", .close),
  ("mathieu", "matthieu", .close), ("alex", "alexandre", .part), ("j", "julien", .part),
  ("theo", "theophile", .similar),
  ("tof", "christophe", .part), ("maite", "marie therese", .part),
  ("k werner", "karl werner", .part), ("h bernd", "hans peter", .different),
  ("nathalie", "nathlie", .close), ("jean", "jean pierre", .part), ("anne", "anne", .exact),
])
func knownFirstNamesThatLookAlikeAreTwo(a: String, b: String, expected: NameLevel) {
  #expect(level(a, b) == expected)
  #expect(level(b, a) == expected)
}

@Test func whatIsLeftOfALongNameSoundsLikeItsHead() {
  var chunk = ChunkPool()
  let words = ["lopez garcia", "lopez", "le goff", "goff", "de la tour", "garcia lopez"]
  let numbers = words.map { chunk.number(Array($0.utf8)) }
  let (pool, maps) = ValuePool.merging([chunk])
  let traits = NameTraits(pool, workers: Workers(2))
  func at(_ word: Int) -> Int { Int(maps[0][Int(numbers[word])]) }
  #expect(traits.headSound[at(0)] == traits.sound[at(1)])
  #expect(traits.headSound[at(2)] == traits.sound[at(3)])
  #expect(traits.headSound[at(1)] == 0)
  #expect(traits.headSound[at(4)] != 0)
  #expect(traits.wordSum[at(0)] == traits.wordSum[at(5)])
  #expect(traits.wordSum[at(0)] != traits.wordSum[at(1)])
}
