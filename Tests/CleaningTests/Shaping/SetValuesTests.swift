import Tables
import Testing

@testable import Cleaning

@Suite struct SetValuesTests {
  @Test func onlyRecordsThatFulfilTheConditionAreWritten() throws {
    let found = try Samples.run(
      SetValues.self, "{ set: { language: nl, tags: new }, when: { country: BE } }",
      on: "country,language\nBE,fr\nFR,fr\n,\n")
    #expect(found.text == "country,language,tags\nBE,nl,new\nFR,fr,\n,,")
    #expect(found.table["language"]?.originals[0].map(Array.init) == Array("fr".utf8))
  }
}
