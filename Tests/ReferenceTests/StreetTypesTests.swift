import Reference
import Testing

@Suite struct StreetTypesTests {
  private let types = ReferenceLibrary().streetTypes

  @Test func whatIsCertainIsWrittenOut() {
    #expect(types.fullWords["MAL"] == "MARECHAL" && types.fullWords["ST"] == "SAINT")
    #expect(types.match(["AV", "FOCH"])?.type == "AVENUE")
  }

  /// A colonel or a pass, a gate or small, a president or near.
  @Test(arguments: ["COL", "PTE", "PRES", "PT"])
  func whatIsDoubtfulStays(short: String) {
    #expect(types.fullWords[short] == nil)
    #expect(types.match([short, "NORD"]) == nil)
  }
}
