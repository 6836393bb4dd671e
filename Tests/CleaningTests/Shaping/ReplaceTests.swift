import Tables
import Testing

@testable import Cleaning

@Suite struct ReplaceTests {
  @Test func literalPiecesAreReplacedAsTheyStandInOrder() throws {
    let found = try Samples.run(
      Replace.self, "replace: { note: { 'a.c': X, X: Y } }", on: "note\na.c abc a.c\n")
    #expect(found.text == "note\nY abc Y")
  }

  @Test func groupsOfAPatternAreFilledIn() throws {
    let found = try Samples.run(
      Replace.self, "{ replace: { note: { '(\\d+)-(\\d+)': '$2/$1 $$ $9 $x' } }, by: pattern }",
      on: "note,tags\nref 12-34,a\n,b\n")
    #expect(found.text == "note,tags\nref 34/12 $  $x,a\n,b")
  }

  @Test func whatTheSourceSaidIsKept() throws {
    let found = try Samples.run(
      Replace.self, "replace: { city: { ' (35)': '' } }", on: "city\nRennes (35)\nBrest\n")
    #expect(found.table["city"]?.originals[0].map(Array.init) == Array("Rennes (35)".utf8))
    #expect(found.table["city"]?.originals[1] == nil)
  }

  @Test func aBrokenPatternIsAMistakeOfThePipeline() {
    #expect(throws: (any Error).self) {
      _ = try Samples.run(
        Replace.self, "{ replace: { note: { } } }", on: "note\na\n")
    }
  }
}
