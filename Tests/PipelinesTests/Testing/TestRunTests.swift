import Tables
import Testing

@testable import Pipelines

@Suite struct TestRunTests {
  private func outcomes(_ tests: String, steps: String = "[join]") async throws -> [TestRun.Outcome]
  {
    let (file, problems) = PipelineParser.parse(
      """
      sources: { list: [{ lines: in/list.txt }] }
      steps: \(steps)
      outputs: [memory: x]
      stop-when: { read: '< 100' }
      tests:
      \(tests)
      """, shownPath: "p", folder: "/nowhere", registry: .small)
    try #require(problems.diagnostics.isEmpty, "\(problems.diagnostics)")
    let options = RunOptions(workers: 1, asOf: "2026-01-01", writes: false)
    return try await TestRun(file, registry: .small, options: options).run()
  }

  private func differences(_ expect: String, given: String = "a\\nb\\na\\n") async throws
    -> [String]
  {
    let outcomes = try await outcomes(
      "- { name: t, given: { list: \"\(given)\" }, expect: { \(expect) } }")
    return outcomes.flatMap(\.differences).map(\.en)
  }

  /// The files of the pipeline need not be there, and its limits are for real runs.
  @Test func aTestThatHoldsHasNoDifference() async throws {
    #expect(try await differences("clients: \"name\\na\\nb\\n\", rejects: none") == [])
    #expect(try await differences("clients: none", given: "") == [])
  }

  @Test(arguments: [
    ("clients: \"name\\na\\nc\\n\"", "clients, row 2, name: \"c\" expected, \"b\" came"),
    ("clients: \"name\\na\\n\"", "clients: rows expected: 1; rows that came: 2"),
    ("clients: none", "clients: none expected, but 2 came"),
    ("clients: \"nmae\\na\\nb\\n\"", "clients: no column \"nmae\" came; did you mean name?"),
    ("rejects: \"code\\nx\\n\"", "rejects: rows expected: 1; rows that came: 0"),
  ])
  func aDifferenceNamesItsPlace(_ expect: String, _ words: String) async throws {
    let differences = try await differences(expect)
    #expect(differences.contains(words), "\(differences)")
  }

  @Test func aSourceThatThereIsNotIsNamed() async throws {
    let outcomes = try await outcomes("- { name: t, given: { lst: x }, expect: { clients: none } }")
    #expect(outcomes[0].differences.map(\.en) == ["given: the pipeline has no source \"lst\""])
  }

  @Test func eachTestStandsAlone() async throws {
    let outcomes = try await outcomes(
      """
      - { name: first, given: { list: "a\\n" }, expect: { clients: "name\\na\\n" } }
      - { name: second, given: { list: "b\\n" }, expect: { clients: "name\\na\\n" } }
      - { name: third, given: {}, expect: { clients: none } }
      """)
    #expect(outcomes.map(\.name) == ["first", "second", "third"])
    #expect(outcomes.map { $0.differences.isEmpty } == [true, false, true])
  }
}
