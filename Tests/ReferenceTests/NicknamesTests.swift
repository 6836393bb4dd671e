import Reference
import Testing

@Suite struct NicknamesTests {
  let nicknames = ReferenceLibrary().nicknames

  @Test func shortFormsAndNamesFindEachOther() {
    #expect(nicknames.names(of: "BABETH").contains("ELISABETH"))
    #expect(nicknames.forms(of: "ELISABETH").contains("BABETH"))
    #expect(nicknames.names(of: "JC").contains("JEAN CLAUDE"))
    #expect(nicknames.names(of: "JC").contains("JEAN CHARLES"))
    #expect(nicknames.names(of: "FRED").contains("FREDERIQUE"))
    #expect(nicknames.names(of: "XQZT").isEmpty)
  }
}
