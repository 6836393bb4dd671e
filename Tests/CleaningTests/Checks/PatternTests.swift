import Testing

@testable import Cleaning

@Suite struct PatternTests {
  private func pattern(_ text: String) -> Pattern {
    var rule = Pattern()
    rule.expression.text = text
    return rule
  }

  @Test func theWholeValueMustMatch() {
    #expect(pattern(#"C\d+"#).failing(["C12", "C12x", "xC12", "c12", ""]) == [1, 2, 3])
    #expect(pattern("a|ab").failing(["ab", "a", "b"]) == [2])
  }

  @Test func accentsAreLettersOfTheirOwn() {
    #expect(pattern("[a-z]+").failing(["ete", "été"]) == [1])
    #expect(pattern(#"\p{L}+"#).failing(["été", "été1"]) == [1])
  }

  @Test func anExpressionThatDoesNotCompileIsAMistakeInTheFile() {
    #expect(pattern("(").failing(["anything"]).isEmpty, "refused when the pipeline is read")
  }
}
