import Tables
import Testing

@testable import Cleaning

@Suite struct JoinTests {
  @Test func blankPiecesLeaveNoSign() throws {
    let found = try Samples.run(
      Join.self, "{ join: [a, b, c], into: note, between: ', ' }",
      on: "a,b,c,note\n1,,3,old\n,,,old\n1,2,3,\n")
    #expect(found.text == "note\n1, 3\nold\n1, 2, 3")
    #expect(found.table["note"]?.originals[0].map(Array.init) == Array("old".utf8))
  }
}
