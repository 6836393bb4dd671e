import Reference
import Testing

@Suite struct ReferenceTableTests {
  @Test(
    "Each compiled table can be read, and all its rows have the fields of its header",
    arguments: ReferenceTable.compiledNames)
  func rowsAreWhole(name: String) throws {
    let table = try #require(ReferenceTable.compiled(name))
    let width = table.header.count
    let rows = table.rows()
    #expect(rows.count > 3)
    #expect(rows.allSatisfy { $0.count == width })
  }

  @Test func aTableThatIsNotThereIsNil() {
    #expect(ReferenceTable.compiled("nothing.csv") == nil)
  }

  @Test func quotesAreTakenAway() {
    let table = ReferenceTable(name: "t", bytes: Array("a,b\r\n\"x,\"\"y\"\"\",2\n\n3,\n".utf8))
    #expect(table.rows() == [["x,\"y\"", "2"], ["3", ""]])
  }

  @Test func aQuoteThatNeverClosesEndsWithTheText() {
    let table = ReferenceTable(name: "t", bytes: Array("a\n\"x".utf8))
    #expect(table.rows() == [["x"]])
  }

  @Test(
    "The hash is what sha256sum prints",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func hash(text: String, digest: String) {
    #expect(ReferenceTable(name: "t", bytes: Array(text.utf8)).hash == digest)
  }
}
