import Tables
import Testing

@testable import Matching

@Suite struct ShortNamesTests {
  private func level(_ a: String, _ b: String) -> NameLevel {
    var chunk = ChunkPool()
    let numbers = [a, b].map { chunk.number(Array($0.utf8)) }
    let (pool, maps) = ValuePool.merging([chunk])
    return NameComparison(pool).firmLevel(
      maps[0][Int(numbers[0])], maps[0][Int(numbers[1])], ShortNames(pool))
  }

  @Test(arguments: [
    // By its letters; « Société » and « Compagnie » were taken off before.
    ("cgdt", "centrale gasconne distribution traiteur", NameLevel.close),
    ("c g d t", "centrale gasconne distribution traiteur", .close),
    ("smsl", "meridionale service livraison", .close),
    ("cmr", "centrale meridionale restauration", .part),
    ("cgdx", "centrale gasconne distribution traiteur", .different),
    ("dt", "distribution traiteur", .different),
    // Cut short, or with a slip.
    ("camp lamparisset", "camping lamparisset", .part),
    ("rosaani", "boulangerie patisserie rosani", .part),
    ("garage morin", "boulangerie riou", .different), ("garage", "gar morin", .different),
    ("rest du port", "restaurant lamparisset", .different),
    ("atelier kermen", "atelier kermen", .exact),
  ])
  func aFirmIsKnownByWhatIsLeftOfItsName(a: String, b: String, expected: NameLevel) {
    #expect(level(a, b) == expected)
    #expect(level(b, a) == expected)
  }

  @Test func theRarestWordTellsTheFirm() {
    var chunk = ChunkPool()
    let names = ["restaurant orloilla", "restaurant du port", "orloilla", "restaurant kermen"]
    let numbers = names.map { chunk.number(Array($0.utf8)) }
    let (pool, maps) = ValuePool.merging([chunk])
    let short = ShortNames(pool, workers: Workers(2))
    func word(_ place: Int) -> UInt64 { short.tellingWord(maps[0][Int(numbers[place])]) }
    #expect(word(0) == word(2))
    #expect(Set([word(0), word(1), word(3)]).count == 3)
  }

  /// Two records of one firm that share neither a number nor the whole of its name meet all the same.
  @Test func partsOfOneNameInOneTownMeet() {
    let others = (0..<300).map {
      "Restaurant Kerl\($0)an;;rue Foch;35\(100 + $0 % 50);Ville\($0 % 50)"
    }
    let rows = [
      "Restaurant Orloilla;;rue Émile Zola;11000;Carcassonne",
      "Orloilla;12;12 rue Émile Zola;11000;Carcassonne",
    ]
    let text =
      "company;client-code;street;postcode;city\n" + (others + rows).joined(separator: "\n")
    let result = MatchEngine().match(sampleBatch(text))
    #expect(result.isCandidate(300, 301))
  }
}
