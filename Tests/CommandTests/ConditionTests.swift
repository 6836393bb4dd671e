import Foundation
import Testing

/// Conditions in the words that a user sees in the file, and where they stand.
@Suite struct ConditionTests {
  private static func run(_ steps: String, _ verb: String = "run", _ options: String...) throws
    -> (shop: Workshop, answer: Answer)
  {
    let shop = try Workshop()
    try shop.write(
      "Nom;E-mail;Newsletter;CA 2024\nAbel;a@x.example.org;Oui;1 234,50 €\nBrun;b@x.example.org;Non;2.345,00\nCorre;c@x.example.org;;12\n",
      to: "c.csv")
    try shop.write(
      """
      locale: fr-FR
      sources:
        c:
          - csv: c.csv
          - columns: { consent-email: Newsletter }
      steps:
      \(steps)
      outputs: [{ csv: out.csv }]
      """, to: "p.yaml")
    let answer =
      options.isEmpty
      ? try shop.tamis(verb, "p.yaml") : try shop.tamis(verb, "p.yaml", options[0])
    return (shop, answer)
  }

  private static func names(_ shop: Workshop) -> [String] {
    Table.read(shop.text("out.csv")).map { $0["last-name"] ?? "" }
  }

  @Test(arguments: [
    ("consent-email: oui", ["Abel"]), ("consent-email: yes", ["Abel"]),
    ("not: { consent-email: non }", ["Abel", "Corre"]),
    ("not: { consent-email: no }", ["Abel", "Corre"]),
  ])
  func whoRefusedIsOutWhateverTheWord(_ condition: String, _ names: [String]) throws {
    for steps in [
      "  - clean\n  - filter: { \(condition) }", "  - filter: { \(condition) }\n  - clean",
    ] {
      let (shop, answer) = try Self.run(steps, "run", "--quiet")
      #expect(answer.code == 0 && answer.errors == "", "\(answer)")
      #expect(Self.names(shop) == names)
    }
  }

  @Test func anAmountIsComparedBeforeItIsCleaned() throws {
    let (shop, answer) = try Self.run("  - filter: { c.CA 2024: '> 1000' }\n  - clean")
    #expect(answer.code == 0)
    #expect(Self.names(shop) == ["Abel", "Brun"])
  }

  @Test func aWordThatIsNeitherIsAMistake() throws {
    let (_, answer) = try Self.run("  - clean\n  - filter: { consent-email: accord }", "check")
    #expect(answer.code == 0, "a word for yes: \(answer)")
    let (_, wrong) = try Self.run("  - clean\n  - filter: { consent-email: parfois }", "check")
    #expect(wrong.code == 2 && wrong.errors.contains("vaut oui ou non"), "\(wrong)")
  }

  @Test func aFilterOnConsentBeforeTheRecordsAreJoinedIsWarnedOf() throws {
    let filter = "  - filter: { not: { consent-email: non } }"
    let (_, before) = try Self.run("  - clean\n\(filter)\n  - match\n  - merge", "check")
    #expect(before.code == 0, "\(before)")
    #expect(
      before.errors.contains("p.yaml:8:22: avertissement: filter : consent-email"), "\(before)")
    #expect(before.errors.contains("placez le filtre après merge"), "\(before)")
    let (_, after) = try Self.run("  - clean\n  - match\n  - merge\n\(filter)", "check", "--quiet")
    #expect(after.code == 0 && after.errors == "", "\(after)")
    let (_, alone) = try Self.run("  - clean\n\(filter)", "check", "--quiet")
    #expect(alone.errors == "", "\(alone)")
  }

  @Test func aFieldOfAnEventIsNoFieldOfTheClient() throws {
    let (_, answer) = try Self.run("  - clean\n  - filter: { purchase-total: '> 5' }", "check")
    #expect(answer.code == 2 && answer.errors.contains("concerne des événements"), "\(answer)")
  }

  @Test func columnsBehindTheSourcesIsToldWhereItBelongs() throws {
    let (_, answer) = try Self.run("  - columns: { first-name: Prénom }", "check")
    #expect(answer.code == 2 && answer.errors.contains("dans la chaîne de la source"), "\(answer)")
  }
}
