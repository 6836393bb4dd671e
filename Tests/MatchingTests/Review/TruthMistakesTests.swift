import Testing

@testable import Matching

@Test func wrongAndMissedPairsAreListedWithTheirPoints() {
  let batch = sampleBatch(
    """
    last-name;first-name;postcode;phone;email
    Dupont;Marie;35000;0612345699;marie@mer.example
    Dupont;Marie;35000;0612345699;marie@mer.example
    Kergoat;Yann;29000;0698989801;
    Salaun;Enora;56000;;
    """)
  let result = MatchEngine().match(batch)
  // As if the first two were strangers, and the last two one client.
  let mistakes = TruthMistakes(result, rows: [0, 1, 2, 3], truth: [0, 1, 2, 2])
  #expect(mistakes.pairs.map(\.kind) == [.wrong, .lost])
  #expect(mistakes.pairs.map { [$0.a, $0.b] } == [[0, 1], [2, 3]])
  #expect(mistakes.pairs[0].explanation.probability > 0.9)
  #expect(mistakes.pairs[1].explanation.probability < 0.1)
}
