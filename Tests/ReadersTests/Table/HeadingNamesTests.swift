import Testing

@testable import Readers

@Suite struct HeadingNamesTests {
  @Test func everyColumnHasANameOfItsOwn() {
    #expect(
      HeadingNames.unique(["Nom", "", " Nom ", "Nom (2)", "Code\r\npostal"]) == [
        "Nom", "column-2", "Nom (2)", "Nom (2) (2)", "Code postal",
      ])
  }

  @Test func manyEqualHeadingsCostNoMoreThanOthers() {
    let names = HeadingNames.unique([String](repeating: "x", count: 16_384))
    #expect(Set(names).count == 16_384)
  }
}
