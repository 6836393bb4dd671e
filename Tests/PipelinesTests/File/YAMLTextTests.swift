import Tables
import Testing

@testable import Pipelines

@Suite struct YAMLTextTests {
  private func read(_ text: String) -> (node: Node?, problems: [Diagnostic]) {
    var problems = Problems()
    let node = YAMLText.read(text, problems: &problems)
    return (node, problems.diagnostics)
  }

  @Test func scalarsStayAsTheyWereWritten() {
    let node = read("a: 01234\nb: no\nc: 1_000\nd: 2026-11-23\ne: ~\nf: ''\ng: .5e3\n").node
    #expect(
      ["a", "b", "c", "d", "g"].map { node?[$0]?.scalar } == [
        "01234", "no", "1_000", "2026-11-23", ".5e3",
      ])
    #expect(node?["e"]?.isNull == true && node?["f"]?.isNull == false)
  }

  @Test func everyPieceHasItsPlace() {
    let node = read("a:\n  - b: c\n    d: e\n").node
    let item = node?["a"]?.items?[0].entries
    #expect(item?.map(\.keyMark) == [Mark(line: 2, column: 5), Mark(line: 3, column: 5)])
    #expect(item?[1].value.mark == Mark(line: 3, column: 8))
  }

  @Test(
    arguments: [
      ("a: 1\na: 2\n", "duplicate-key", 1), ("a:\n  b: 1\n  b: 2\n", "duplicate-key", 2),
      ("\ta: 1\n", "tab", 1),
      ("a: [\n", "yaml", nil), ("a: 'x\n", "yaml", nil), ("a: *x\n", "alias", 1),
      ("", "empty-pipeline", nil),
      ("a: &x 1\nb: *x\n", "alias", 2), ("a: &x\n  <<: *x\n", "alias", 2),
      ("? &a [1]\n: 1\n*a : 2\n", "alias", 3),
      ("a: !!python/object x\nb: %\n", "yaml", nil),
      ("a: 1\nb 2\nc: 3\n", "yaml", 2), ("a: 1\nb: 'x\nc: 3\n", "yaml", 2),
      ("a: 1\nb:\u{A0}2\nc: 3\n", "no-break-space", 2),
      ("# c\r\na: 1\r\nb:\u{A0}2\r\nc: 3\r\n", "no-break-space", 3),
      ("a: 1\r\n\tb: 1\r\n", "tab", 2), ("a: &x 1\r\nb: *x\r\n", "alias", 2),
      ("a: 1 #\u{A0}x\nb 2\nc: 3\n", "yaml", 2),
    ] as [(String, String, Int?)])
  func whatStopsTheParserIsSaidWithItsPlace(_ text: String, _ code: String, _ line: Int?) {
    let problems = read(text).problems
    #expect(problems.first?.code == code, "\(problems)")
    if let line { #expect(problems.first?.mark?.line == line) }
  }

  @Test func whatTheParserSaysIsSaidInBothLanguages() {
    for text in [
      "a: 1\nb 2\nc: 3\n", "a: b: c\n", "a: [1, 2\nb: 3\n", "a: 'x\n", "a: %\n",
      #"a: "in\liste.csv""#, #"a: "in\xyz""#,
    ] {
      let phrase = read(text).problems.first?.phrase
      #expect(phrase?.en.hasPrefix("this is not YAML: ") == true, "\(text)")
      #expect(phrase?.fr.hasPrefix("ce n’est pas du YAML : ") == true, "\(text): \(phrase as Any)")
    }
  }

  @Test func aStarOrAnAmpersandInATextIsNoAlias() {
    #expect(read("a: 'R&D *x'\nb: in/*.csv\nc: '* &'\nd: A & B * C\n").problems.isEmpty)
  }

  @Test func deepNestingEndsInAMessageOrANode() {
    for depth in [100, 2_000] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let (node, problems) = read(text)
      #expect(node != nil || !problems.isEmpty)
    }
  }
}
