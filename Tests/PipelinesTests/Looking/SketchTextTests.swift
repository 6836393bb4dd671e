import Testing

@testable import Pipelines

@Suite struct SketchTextTests {
  /// What YAML reads of a text in the place of a value.
  private func read(_ quoted: String) -> String? {
    var problems = Problems()
    let node = YAMLText.read("a: \(quoted)\n", problems: &problems)
    #expect(problems.diagnostics.isEmpty, "\(quoted): \(problems.diagnostics)")
    return node?["a"]?.scalar
  }

  @Test(arguments: [
    "Nom", "N° de Tél.", "yes", "non", "null", "", " ", "Nom ", "a: b", "# x", "- x", "'", "''a'",
    "\"", "[a, b]", "{a}", "&a", "*a", "!a", "%", "@", "`", "|", ">", "01234", "12:30", "a\tb",
    "a\nb", "a\r\nb", "a\u{85}b", "\u{7}", "😀", "É", "a #b", "a,b", "?", "-", "~", "\\n", "1e5",
  ])
  func aQuotedTextReadsAsItself(_ text: String) {
    #expect(read(SketchText.quoted(text)) == text)
  }

  /// Texts of signs that YAML knows, at random: none of them may be read as something else.
  @Test func noTextIsReadAsAnother() {
    let signs = Array("ab :#-'\"[]{},&*!|>%@`?~\\\t\n\u{85}é1")
    var state: UInt64 = 7
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if state >> 62 != 0 { text.append(signs[Int(state >> 33) % signs.count]) }
      }
      #expect(read(SketchText.quoted(text)) == text, "seed 7: \(text.debugDescription)")
    }
  }

  /// `${…}` would be the name of a value; the sketch declares one for the dollar.
  @Test func aDollarBeforeABraceIsAValueOfItsOwn() {
    #expect(read(SketchText.quoted("x ${y} z")) == "x ${dollar}{y} z")
    #expect(SketchText.cell("${y}") == "${dollar}{y}")
  }

  @Test func aCommentStaysOnItsLine() {
    #expect(SketchText.oneLine("a\nb\r\nc\u{2028}d\u{0}e\tf") == "a b c d e\tf")
  }

  @Test(arguments: [("a", "a"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("", "")])
  func aCellIsQuotedWhereItMust(_ text: String, _ cell: String) {
    #expect(SketchText.cell(text) == cell)
  }
}
