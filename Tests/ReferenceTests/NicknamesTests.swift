import Reference
import Testing

@Suite struct NicknamesTests {
  let nicknames = ReferenceLibrary().nicknames

  @Test func shortFormsAndNamesFindEachOther() {
    #expect(nicknames.related("BABETH", "ELISABETH"))
    #expect(nicknames.related("JC", "JEAN CLAUDE"))
    #expect(nicknames.related("FRED", "FREDERIQUE"))
    #expect(!nicknames.related("BABETH", "JEAN CLAUDE"))
    #expect(!nicknames.related("XQZT", "JEAN"))
    #expect(nicknames.names(of: "JC").contains("JEAN CHARLES"))
  }
}
