import Foundation
import Testing

/// `tamis test`: a test in a pipeline file that could not fail is a mistake in that file.
@Suite struct TestVerbTests {
  private func test(given: String = "'Nom,Ville\\nMorvan,\\n'", expect: String) throws -> Answer {
    let shop = try Workshop()
    try shop.write("Nom,Ville\nMorvan,Brest\n", to: "a.csv")
    let given = given.replacing("\\n", with: "\n\n")
    try shop.write(
      """
      sources: { shop: a.csv }
      outputs: [{ csv: out.csv }]
      tests:
        - name: one
          given: { shop: \(given) }
          expect: \(expect)
      """, to: "p.yaml")
    return try shop.tamis("test", "p.yaml")
  }

  @Test(arguments: [
    "{ clients: '' }", "{ clients: }", "{ clients: [last-name, Morvan] }", "{ clients: { a: b } }",
    "{}", "{ clients: \"last-name,city\\nMorvan\" }", "{ clients: \"last-name\\nMorvan,Brest\" }",
  ])
  func anExpectationThatCannotFailIsAMistake(_ expect: String) throws {
    let answer = try test(expect: expect)
    #expect(answer.code == 2, "\(answer)")
    #expect(answer.errors.contains("p.yaml:"), "\(answer)")
  }

  @Test(arguments: ["[Nom, Morvan]", "{ Nom: Morvan }"])
  func whatIsGivenIsText(_ given: String) throws {
    let answer = try test(given: given, expect: "{ clients: none }")
    #expect(answer.code == 2, "\(answer)")
    #expect(answer.errors.contains("given: shop is the text of a file"), "\(answer)")
  }

  @Test func aColumnThatNobodyHasIsADifferenceEvenWhereItsCellsAreBlank() throws {
    let wrong = try test(expect: "{ clients: \"last-name,citty\\nMorvan,\" }")
    #expect(wrong.code == 1, "\(wrong)")
    #expect(
      wrong.errors.contains("clients: no column \"citty\" came; did you mean city?"), "\(wrong)")
    let right = try test(expect: "{ clients: \"last-name,city\\nMorvan,\" }")
    #expect(right.code == 0, "\(right)")
    #expect(right.out.contains("1 test, 1 passed"), "\(right)")
  }

  @Test func rowsAreCounted() throws {
    let answer = try test(expect: "{ clients: \"last-name\\nMorvan\\nKerbrat\" }")
    #expect(answer.code == 1)
    #expect(answer.errors.contains("rows expected: 2; rows that came: 1"), "\(answer)")
    let none = try test(expect: "{ clients: none }")
    #expect(none.errors.contains("none expected, but 1 came"), "\(none)")
  }

  @Test func oneBlankCellCanBeExpected() throws {
    let answer = try test(expect: "{ clients: \"city\\n\\\"\\\"\" }")
    #expect(answer.code == 0, "\(answer)")
  }
}
