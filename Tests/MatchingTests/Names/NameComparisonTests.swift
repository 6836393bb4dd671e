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
  ("marie", "marion", .similar), ("luc", "lucas", .similar), ("clara", "claire", .different),
  ("jules", "julien", .different),
  ("mathieu", "matthieu", .close), ("alex", "alexandre", .part), ("j", "julien", .part),
  ("theo", "theophile", .similar), ("tof", "christophe", .part), ("maite", "marie therese", .part),
  ("nathalie", "nathlie", .close), ("jean", "jean pierre", .part), ("anne", "anne", .exact),
])
func knownFirstNamesThatLookAlikeAreTwo(a: String, b: String, expected: NameLevel) {
  #expect(level(a, b) == expected)
  #expect(level(b, a) == expected)
}
