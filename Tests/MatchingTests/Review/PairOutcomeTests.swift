import Tables
import Testing

@testable import Matching

@Suite struct PairOutcomeTests {
  private static let batch = sampleBatch(
    """
    last-name;first-name;postcode;phone;email
    Dupont;Marie;35000;0612345699;marie@mer.example
    Dupont;Marie;35000;0612345699;marie@mer.example
    Kergoat;Yann;29000;0698989801;
    Salaun;Enora;56000;;
    Salaun;Enora;;;
    Salaun;Enora;;;
    """)

  @Test func eachPairSaysWhatBecameOfIt() {
    let result = MatchEngine().match(Self.batch)
    #expect(result.outcome(0, 1) == .joined)
    #expect(result.outcome(0, 2) == .contradiction)
  }

  @Test func whatSomebodySaidGoesBeforeThePoints() {
    var options = MatchOptions()
    options.cannotLinks = [(0, 1)]
    var batch = Self.batch
    batch["email"] = TextColumn(["marie@mer.example", "m.dupont@mer.example", "", "", "", ""])
    #expect(MatchEngine(options).match(batch).outcome(1, 0) == .toldApart)
  }

  /// Two rows that no key brings together were never weighed, whatever their points would have been.
  @Test func aPairThatNoKeyFoundIsNamedAsSuch() {
    var options = MatchOptions()
    options.keys = [["email"]]
    var batch = Self.batch
    batch["email"] = TextColumn(["marie@mer.example", "", "", "", "", ""])
    let result = MatchEngine(options).match(batch)
    #expect(result.explain(0, 1).total >= options.threshold)
    #expect(result.outcome(0, 1) == .neverCompared)
  }

  @Test func pointsBelowTheCertaintyAreSaidToBe() {
    var options = MatchOptions()
    options.threshold = 20_000
    let result = MatchEngine(options).match(
      sampleBatch("last-name;first-name;phone\nKergoat;Yann;0698989801\nKergoat;Yanick;0698989801"))
    #expect(result.outcome(0, 1) == .belowThreshold)
  }

  @Test func theLineSaysItInBothLanguages() {
    let name = { (row: Int) in "R\(row)" }
    #expect(PairOutcome.joined.line(.french, name: name) == "réunies : un seul client")
    let other = PairOutcome.othersContradict(a: 3, b: 7)
    #expect(
      other.line(.english, name: name)
        == "not joined: in their clusters, R3 and R7 cannot be one client")
    #expect(other.line(.french, name: name).hasPrefix("non réunies : dans leurs groupes, R3 et R7"))
    #expect(other.rows?.b == 7 && PairOutcome.joined.rows == nil)
  }
}
