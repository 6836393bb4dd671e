import Pipelines
import Testing

@testable import Matching

@Suite struct LoneNumbersTests {
  /// A list of clients, of whom no number says more than that it is theirs, and a list of numbers.
  private func clusters(_ last: String) -> Clusters {
    let clients = (0..<200).map { "Kerlo\($0);Annick;+336399800\($0 + 100);" }
    let couple = ["Tanguy;Yann;+33639980050;y@example.org", "Riou;Claire;+33639980050;"]
    let rows = ["last-name;first-name;mobile;email"] + clients + couple + [last]
    return MatchEngine().match(sampleBatch(rows.joined(separator: "\n"))).clusters
  }

  @Test(arguments: [
    (";;+336399800107;", 7), (";;+336399800107;nobody@example.org", 7),
    // Of a couple, nobody can tell whose; an e-mail of one of the two can, not beside the number of both.
    (";;+33639980050;", nil), (";;;y@example.org", 200),
    (";;+336399800107;y@example.org", nil), (";;+33639980051;", nil),
    // Whoever has a name is compared by it.
    ("Salaün;Marc;+336399800107;", nil),
  ])
  func aNumberAloneGoesToWhoAloneBearsIt(row: String, bearer: Int?) {
    let found = clusters(row)
    #expect(found.cluster[202] == bearer.map { found.cluster[$0] } ?? 202)
    #expect(found.certainty[7] >= 900, "what names nobody makes no client doubtful")
    if bearer != nil { #expect(found.certainty[202] >= 900) }
  }

  @Test func answersAndSourcesAreObeyed() {
    let text = "last-name;mobile\nKerlo;+33639980050\n;+33639980050\n"
    var options = MatchOptions()
    #expect(MatchEngine(options).match(sampleBatch(text)).clusters.cluster == [0, 0])
    options.cannotLinks = [(0, 1)]
    #expect(MatchEngine(options).match(sampleBatch(text)).clusters.cluster == [0, 1])
    options = MatchOptions()
    options.withinSource = false
    options.sourceOfRow = [0, 0]
    #expect(MatchEngine(options).match(sampleBatch(text)).clusters.cluster == [0, 1])
  }

  @Test func aBirthDateTellsMoreThanTheNumber() {
    let clients = (0..<200).map { "Kerlo\($0);Annick;+336399800\($0 + 100);12/03/1950" }
    let rows = clients + [";;+336399800107;04/07/1999"]
    let text = "last-name;first-name;mobile;birth-date\n" + rows.joined(separator: "\n")
    let found = MatchEngine().match(sampleBatch(text)).clusters.cluster
    #expect(found[200] != found[7])
  }

  @Test func certaintyIsWeighedWhereNobodyIsNamed() {
    let others = (0..<60).map { "02990100\(10 + $0);x\($0)@example.org;29200" }
    let rows = [
      "0298010203;a@example.org;29200", "0298010203;a@example.org;29000", "0298010203;;29200",
    ]
    let text = "phone;email;postcode\n" + (rows + others).joined(separator: "\n")
    let found = MatchEngine().match(sampleBatch(text)).clusters
    #expect(Set(found.cluster.prefix(3)).count == 1)
    #expect(Set(found.certainty.prefix(3)).count > 1)
    #expect(!found.certainty.prefix(3).contains(LoneNumbers.certainty))
  }
}
