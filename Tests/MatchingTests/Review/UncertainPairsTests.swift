import Pipelines
import Tables
import Testing

@testable import Matching

@Suite struct UncertainPairsTests {
  private func asked(_ batch: Batch, _ answers: DecisionLinks? = nil) -> [[Int]] {
    var options = MatchOptions()
    let answers = answers ?? DecisionLinks(Decisions(), rowsOfKey: [:])
    options.cannotLinks = answers.different
    return UncertainPairs(MatchEngine(options).match(batch), answers: answers).pairs.map {
      [$0.a, $0.b]
    }
  }

  /// Two records of Enora Kergoat and two of somebody who may be she, among strangers.
  private var doubtful: Batch {
    let head = "last-name;first-name;birth-date;street;postcode;city;mobile"
    let others = (0..<400).map {
      "Kerl\($0)an;Yann\($0 % 40);;\($0) rue Foch;35\(100 + $0 % 50);Ville\($0 % 50);"
    }
    let one = [
      "Kergoat;Enora;;3 rue du Port;29200;Brest;0639980001",
      "KERGOAT;Enora;;3 rue du Port;29200;Brest;0639980001",
    ]
    let other = [
      "Kergoat;Enora;;18 rue de Siam;29200;Brest;0639980002",
      "Kergoat;Énora;;18 r. de Siam;29200;Brest;0639980002",
    ]
    return sampleBatch(([head] + one + other + others).joined(separator: "\n"))
  }

  @Test func oneQuestionIsAskedAboutTwoClients() {
    let found = asked(doubtful).filter { $0[0] < 4 }
    #expect(found.count <= 1)
  }

  @Test func whatIsBeyondTheLimitIsCounted() {
    var options = MatchOptions()
    (options.threshold, options.doubt) = (90_000, -90_000...90_000)
    let rows =
      (0..<300).map { "Kerl\($0)an;Yann;\($0) rue Foch;29200;Brest" }
      + (0..<3).map { "Kerl\($0)an;Yann;\($0) quai Bas;29200;Brest" }
    let result = MatchEngine(options).match(
      sampleBatch((["last-name;first-name;street;postcode;city"] + rows).joined(separator: "\n")))
    let nothing = DecisionLinks(Decisions(), rowsOfKey: [:])
    let all = UncertainPairs(result, answers: nothing)
    let first = UncertainPairs(result, answers: nothing, limit: 1)
    #expect(all.pairs.count > 1 && all.unlistedCount == 0)
    #expect(first.pairs.count == 1 && first.unlistedCount == all.pairs.count - 1)
  }

  /// « M. et Mme Kergoat » are two beyond question, whichever of their records is compared; nobody is asked about them.
  @Test func thePersonsOfOneRecordAreSettled() {
    let nothing = DecisionLinks(Decisions(), rowsOfKey: [:])
    let settled = SettledPairs(
      nothing, settled: [(0, 1)], parted: [(0, 2)], recordOfRow: [0, 1, 2, 3])
    #expect(settled.settles(0, 2) && settled.settles(2, 1))
    #expect(!settled.settles(0, 3) && !settled.settles(2, 3))
  }

  @Test func anAnswerAboutTwoClientsHoldsForAllTheirRecords() {
    var decisions = Decisions()
    var file = Batch(origins: Origins())
    for (name, value) in [("a", "x"), ("b", "y"), ("decision", "different")] {
      file[name] = TextColumn([value])
    }
    decisions.add(DecisionFile(file))
    let links = DecisionLinks(decisions, rowsOfKey: ["x": [0], "y": [2]])
    #expect(asked(doubtful, links).filter { $0[0] < 4 } == [])
  }

  /// Whose the address of a list of refusals is, the two of a couple do not tell; nobody sees it by looking.
  @Test func aBareAddressIsNoQuestion() {
    let head = "last-name;first-name;email;postcode;city"
    let couples = (0..<60).flatMap {
      [
        "Kerl\($0)an;Yann;kerl\($0)@example.org;29200;Brest",
        "Kerl\($0)an;Enora;kerl\($0)@example.org;29200;Brest",
      ]
    }
    let refusals = (0..<20).map { ";;kerl\($0)@example.org;;" }
    let batch = sampleBatch(([head] + couples + refusals).joined(separator: "\n"))
    #expect(asked(batch).filter { $0[1] >= 120 } == [])
  }
}
