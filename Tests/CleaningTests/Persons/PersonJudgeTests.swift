import Cleaning
import Fields
import Reference
import Testing

@Suite struct PersonJudgeTests {
  private static let kinds = [
    "personne": "person", "couple": "couple", "foyer": "household", "societe": "company",
    "generique": "generic",
    "vide": "empty", "ambigu": "person",
  ]

  static func score(_ rows: [[String: String]]) -> Gold.Score {
    let judge = PersonJudge(ReferenceLibrary())
    var score = Gold.Score()
    for row in rows {
      let input = row["entree"] ?? ""
      let parts = judge.judge(input).parts
      let expected = [
        kinds[row["type"] ?? ""] ?? row["type"] ?? "", row["civilite"] ?? "", row["prenom"] ?? "",
        row["nom"] ?? "",
        row["nom_naissance"] ?? "", row["sexe"] ?? "",
      ]
      for (index, name) in judge.partNames.enumerated() {
        score.compare(input, name, parts[index], expected[index])
      }
    }
    return score
  }

  @Test("The shared gold list is answered", .enabled(if: Gold.shared("gold_names.csv") != nil))
  func sharedGold() throws {
    let score = Self.score(try #require(Gold.shared("gold_names.csv")))
    for line in score.wrong { print("gold_names:", line) }
    print("gold_names:", score.share, "invented", score.invented.count)
    #expect(score.share >= 0.95)
    #expect(score.invented.count <= 1)
  }
}
