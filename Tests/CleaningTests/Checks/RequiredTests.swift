import Testing

@testable import Cleaning

@Suite struct RequiredTests {
  @Test func blankAndMissingCellsFail() {
    #expect(Required().failing(["a", "", nil, "0", "-"]) == [1, 2])
  }
}
