import Cleaning
import Fields
import Reference
import Tables
import Testing

@Suite struct CompanyJudgeTests {
  static func score(
    _ rows: [[String: String]], library: ReferenceLibrary = ReferenceLibrary()
  ) -> Gold.Score {
    let judge = CompanyJudge(library)
    var score = Gold.Score()
    for row in rows {
      let input = row["entree"] ?? ""
      let parts = judge.judge(input).parts
      let expected = ["raison_sociale", "sigle", "forme", "cle"].map { row[$0] ?? "" }
      for (index, name) in judge.partNames.enumerated() {
        score.compare(input, name, parts[index], expected[index])
      }
    }
    return score
  }

  @Test("The shared gold list is answered", .enabled(if: Gold.shared("gold_companies.csv") != nil))
  func sharedGold() throws {
    let score = Self.score(try #require(Gold.shared("gold_companies.csv")))
    #expect(score.share >= 0.95, "\(score.wrong)")
    #expect(score.invented.count <= 1)
  }

  @Test("Our own list, written from the definitions, is answered")
  func ownGold() throws {
    let score = Self.score(try #require(Gold.own("companies.csv")))
    #expect(score.share >= 0.98, "\(score.wrong)")
  }

  @Test func cleaningTwiceIsCleaningOnce() throws {
    let judge = CompanyJudge(ReferenceLibrary())
    for row in try #require(Gold.own("companies.csv")) {
      let once = judge.judge(row["entree"] ?? "").value
      #expect(judge.judge(once).value == once)
    }
  }

  /// What one value is judged to be, the column gets.
  @Test(arguments: [
    "Inconnu", "Particulier", "Néant", "Sans société", "Sans-Société", "Client divers", "Toto Toto",
    "Aaaa", "Le Petit Jardin", "Hôtel de Passage", "Kervadec", "Client Kervadec", "Pas de Société",
    "Site Web", "Compte Web", "Abc", "Test",
  ])
  func aColumnIsWrittenAsItsValuesAreJudged(text: String) {
    let judge = CompanyJudge()
    var out = TextColumn()
    let ruling = Array(text.utf8).withUnsafeBufferPointer { judge.write($0.span, into: &out) }
    out.endValue()
    #expect(out[0] == judge.judge(text).value)
    #expect((ruling.verdict == .empty) == judge.judge(text).value.isEmpty)
  }
}
