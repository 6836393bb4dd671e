import Testing

@testable import Cleaning

@Suite struct SplitTests {
  @Test func whatIsLeftOverStaysInTheLast() throws {
    let found = try Samples.run(
      Split.self, "{ split: tags, at: ';', into: [city, note] }",
      on: "tags,street\na; b;c,1\nd,2\n;e,3\n,4\n")
    #expect(found.text == "street,city,note\n1,a,b;c\n2,d,\n3,,e\n4,,")
  }

  @Test func aFieldThatHoldsSomethingKeepsItWhereThereIsNoPiece() throws {
    let found = try Samples.run(
      Split.self, "{ split: tags, at: '-', into: [city, note], keep: yes }",
      on: "tags,note\na-b,x\nc,y\n")
    #expect(found.text == "tags,note,city\na-b,b,a\nc,y,c")
  }
}
