import Pipelines
import Tables
import Testing

@testable import Matching

/// What is too little to join two records: names, in lists that are too short to teach how many bear them, and the name of a firm’s contact.
@Suite struct ThinEvidenceTests {
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

  /// A local part that is made of the name is the name once more.
  @Test func anAddressMadeOfTheNameIsTheNameAlone() {
    let result = match(
      "Martin;Anne;9 rue du Quai;29200;Brest;;anne.martin@mer.example\n"
        + "Martin;Anne;1 place Foch;35000;Rennes;;anne.martin@lac.example\n")
    #expect(result.clusters.cluster[0] != result.clusters.cluster[1])
  }

  /// Neighbours of one first name are asked about; whoever keeps her number or her birth date has married.
  @Test(arguments: [(";", ";", false), ("+33698989801;", "+33698989801;", true)])
  func aFirstNameInOneHouseIsTooLittle(one: String, other: String, isOne: Bool) {
    let result = match(
      "Ferrand;Sylvie;9 rue du Quai;29200;Brest;\(one)\n"
        + "Lucas;Sylvie;9 rue du Quai;29200;Brest;\(other)\n")
    #expect((result.clusters.cluster[0] == result.clusters.cluster[1]) == isOne)
    if !isOne { #expect(result.outcome(0, 1) == .nameAlone) }
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

  /// Whoever works for a firm is a client of his own as well; one who gives the firm's number is its contact.
  @Test(arguments: [("+33677889899", false), ("+33698989801", true)])
  func aContactOfAFirmIsNoPrivateClientByHisName(mobile: String, isOne: Bool) {
    let result = MatchEngine(MatchOptions()).match(
      sampleBatch(
        "company;last-name;first-name;street;postcode;city;mobile\n"
          + "Menuiserie Kerjean;Le Dantec;Yann;ZA de Kerpont;56600;Lanester;+33698989801\n"
          + "Menuiserie Kerjean SARL;Guillou;Maud;ZA de Kerpont;56600;Lanester;+33698989802\n"
          + ";Le Dantec;Yann;4 rue des Ajoncs;56600;Lanester;\(mobile)\n"
          + (0..<8).map {
            ";Kerbrat\($0);Yves\($0);\($0) rue du Bois;44000;Nantes;+3361234550\($0)\n"
          }.joined()))
    #expect((result.clusters.cluster[0] == result.clusters.cluster[2]) == isOne)
    if !isOne { #expect(result.outcome(0, 2) == .contactAtHome) }
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
