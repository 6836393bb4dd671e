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

  static func score(
    _ rows: [[String: String]], library: ReferenceLibrary = ReferenceLibrary()
  ) -> Gold.Score {
    let judge = PersonJudge(library)
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
    #expect(score.share >= 0.95, "\(score.wrong)")
    #expect(score.invented.count <= 1)
  }

  @Test("Our own list, written from the definitions, is answered")
  func ownGold() throws {
    let score = Self.score(try #require(Gold.own("names.csv")))
    #expect(score.share >= 0.98, "\(score.wrong)")
  }

  /// Names that once were taken for something else.
  @Test(arguments: [
    ("France Berry", "France", "Berry"), ("HERPIN France", "France", "Herpin"),
    ("Marie-France Louis", "Marie-France", "Louis"), ("ORCEL SAM", "Sam", "Orcel"),
    ("LE DU Martin", "Martin", "Le Du"), ("CAVE Victor", "Victor", "Cave"),
    ("Hortense Saint Dizier", "Hortense", "Saint Dizier"), ("Lubin Le Jeune", "Lubin", "Le Jeune"),
    ("M. Florian Pere", "Florian", "Pere"), ("PERE Marjorie", "Marjorie", "Père"),
    ("HERR Fiona", "Fiona", "Herr"), ("PY Annick", "Annick", "Py"),
    ("JP MARTIN", "J.-P.", "Martin"),
  ])
  func aNameIsAName(text: String, first: String, last: String) {
    let judgement = PersonJudge(ReferenceLibrary()).judge(text)
    #expect(judgement.parts[0] == "person")
    #expect(judgement.parts[2] == first)
    #expect(Fold.key(judgement.parts[3]) == Fold.key(last))
  }

  @Test(arguments: [
    "BNP France", "AXA FRANCE IARD", "GARAGE MARTIN", "Café Marcel", "Indivision Dupont",
    "SAM DUPONT ET FILS",
  ])
  func aFirmIsAFirm(text: String) {
    #expect(PersonJudge(ReferenceLibrary()).judge(text).parts[0] == "company")
  }
}
