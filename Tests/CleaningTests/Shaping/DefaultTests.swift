import Testing

@testable import Cleaning

@Suite struct DefaultTests {
  @Test func onlyWhereNothingStands() throws {
    let found = try Samples.run(
      Default.self, "default: { country: FR, tags: list }", on: "country,note\nBE,a\n,b\n")
    #expect(found.text == "country,note,tags\nBE,a,list\nFR,b,list")
  }
}
