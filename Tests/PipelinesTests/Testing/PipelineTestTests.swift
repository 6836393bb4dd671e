import Tables
import Testing

@testable import Pipelines

@Suite struct PipelineTestTests {
  private func read(_ yaml: String) -> (tests: [PipelineTest], codes: [String]) {
    var problems = Problems()
    let tests = YAMLText.read(yaml, problems: &problems).map {
      PipelineTest.read($0, problems: &problems)
    }
    return (tests ?? [], problems.diagnostics.map(\.code))
  }

  @Test func aTestHasANameTextsAndExpectations() {
    let (tests, codes) = read(
      """
      - name: two become one
        given: { a: "x\\ny\\n", b: "" }
        expect: { clients: "name\\nx\\n", rejects: none }
      """)
    #expect(codes.isEmpty)
    #expect(tests.map(\.name) == ["two become one"])
    #expect(tests[0].given.map(\.source) == ["a", "b"] && tests[0].given[0].text == "x\ny\n")
    #expect(tests[0].expect.map(\.port) == [.clients, .rejects])
  }

  /// A test that could not fail is a mistake.
  @Test(arguments: [
    ("{}", "wrong-type"), ("- name: a", "test-form"),
    ("- { name: a, given: {}, expect: {} }", "test-form"),
    ("- { name: a, given: {}, expect: { clients: '' } }", "test-form"),
    ("- { name: a, given: { s: [x] }, expect: { clients: none } }", "test-form"),
    ("- { name: a, given: {}, expect: { clients: [x] } }", "test-form"),
    ("- { name: a, given: {}, expect: { cleints: none } }", "unknown-port"),
    ("- { name: a, given: {}, expct: {}, expect: { clients: none } }", "unknown-option"),
    ("- { name: a, given: {}, expect: { clients: \"a,b\\n1\\n\" } }", "test-row"),
  ])
  func whatCouldNotTellRightFromWrongIsAMistake(_ yaml: String, _ code: String) {
    #expect(read(yaml).codes.contains(code), "\(read(yaml).codes)")
  }

  @Test func theOtherTestsAreReadAllTheSame() {
    let (tests, codes) = read(
      "- { name: a }\n- { name: b, given: { s: x }, expect: { clients: none } }\n- 5\n")
    #expect(tests.map(\.name) == ["b"] && codes.count == 2)
  }
}
