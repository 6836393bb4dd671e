import Reference
import Testing

@Suite struct SurnamesTests {
  @Test func frequentNamesHaveMoreBearersThanRareOnes() {
    let names = ReferenceLibrary().surnames
    #expect(names.rank("MARTIN") == 0)
    #expect(names.estimatedBirths("MARTIN") > names.estimatedBirths("DUPONT"))
    #expect(names.estimatedBirths("DUPONT") > 20_000)
    #expect(names.estimatedBirths("XQZT") == 0)
  }
}
