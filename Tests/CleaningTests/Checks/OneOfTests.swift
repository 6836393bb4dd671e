import Testing

@testable import Cleaning

@Suite struct OneOfTests {
  private var rule: OneOf {
    var rule = OneOf()
    rule.values = ["FR", "MC", "Côte d'Ivoire"]
    return rule
  }

  @Test func spellingCounts() {
    #expect(
      rule.failing(["FR", "fr", "MC", "F", "FRA", "Côte d'Ivoire", "Cote d'Ivoire"]) == [
        1, 3, 4, 6,
      ])
  }

  /// A blank cell is the business of `required`.
  @Test func blanksPass() { #expect(rule.failing(["", nil]).isEmpty) }
}
