import Pipelines
import Tables
import Testing

@testable import Matching

/// Namesakes of lists that are too short to teach how many there are.
@Suite struct ShortListTests {
  private static let head = "last-name;first-name;street;postcode;city;mobile;email\n"
  private static let others = (0..<8).map {
    "Kerbrat\($0);Yves\($0);\($0) rue du Bois;44000;Nantes;+3361234550\($0);\n"
  }.joined()

  private func match(_ rows: String, _ options: MatchOptions = MatchOptions()) -> MatchResult {
    MatchEngine(options).match(sampleBatch(Self.head + rows + Self.others))
  }

  @Test(arguments: ["+33698989801", ""], ["+33698989899", ""])
  func theNameAloneJoinsNobodyAndIsAskedAbout(one: String, other: String) {
    let result = match(
      "Martin;Anne;9 rue du Quai;29200;Brest;\(one);\n"
        + "Martin;Anne;1 place Foch;35000;Rennes;\(other);\n")
    #expect(result.clusters.cluster[0] != result.clusters.cluster[1])
    #expect(result.outcome(0, 1) == .nameAlone)
    #expect(
      UncertainPairs(result, answers: DecisionLinks(Decisions(), rowsOfKey: [:])).pairs.map(\.a)
        == [0])
  }

  /// A number, an address of e-mail, the street or the town that both have tells that one moved.
  @Test(arguments: [
    "1 place Foch;35000;Rennes;+33698989801;\n", "1 place Foch;35000;Rennes;;anne.m@mer.example\n",
    "9 rue du Quai;29200;Brest;;\n", ";;;+33698989801;\n",
  ])
  func whateverElseAgreesJoins(rest: String) {
    let result = match(
      "Martin;Anne;9 rue du Quai;29200;Brest;+33698989801;anne.m@mer.example\n"
        + "Martin;Anne;\(rest)")
    #expect(result.clusters.cluster[0] == result.clusters.cluster[1])
  }

  /// A model that learnt elsewhere knows what a name is worth.
  @Test func aModelThatIsGivenDecidesByItself() {
    var options = MatchOptions()
    options.model = match("").model
    let result = match(
      "Martin;Anne;9 rue du Quai;29200;Brest;;\nMartin;Anne;1 place Foch;35000;Rennes;;\n", options)
    #expect(result.outcome(0, 1) != .nameAlone)
  }
}
