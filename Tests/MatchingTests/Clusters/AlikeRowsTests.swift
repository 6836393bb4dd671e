import Pipelines
import Testing

@testable import Matching

/// Rows that say the same and reach nobody: clients who come back, or namesakes.
@Suite struct AlikeRowsTests {
  private static let firstNames = [
    "Jean", "Marie", "Pierre", "Anne", "Paul", "Sophie", "Luc", "Julie", "Louis", "Claire", "Hugo",
    "Emma",
  ]
  private static let lastNames = [
    "Martin", "Bernard", "Thomas", "Petit", "Robert", "Richard", "Durand",
  ]

  /// Strangers, as many namesakes among them as chance makes: half bear one of a few names.
  private func strangers(_ count: Int) -> [String] {
    var dice = Mix.Random(seed: 7)
    return (0..<count).map { _ in
      let first = Self.firstNames[dice.next(below: Self.firstNames.count)]
      let last =
        dice.next(below: 2) == 0
        ? Self.lastNames[dice.next(below: Self.lastNames.count)]
        : "Kerl\(dice.next(below: 2_000))an"
      return "\(last);\(first)"
    }
  }

  private func clients(_ rows: [String]) -> Int {
    let text = "last-name;first-name\n" + rows.joined(separator: "\n")
    return Set(MatchEngine().match(sampleBatch(text)).clusters.cluster).count
  }

  @Test(arguments: [300, 2_000])
  func namesakesByChanceStayApart(count: Int) {
    let rows = strangers(count)
    #expect(Set(rows).count < count * 9 / 10)
    #expect(clients(rows) >= count * 995 / 1_000)
  }

  @Test func clientsWhoComeBackAreOne() {
    let persons = (0..<80).map { "Kerl\($0)an;\(Self.firstNames[$0 % 12])" }
    #expect(clients((0..<400).map { persons[$0 * 7 % 80] }) == 80)
  }
}
