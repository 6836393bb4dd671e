import Foundation
import Testing

/// `tamis review`: what a person answers is kept, obeyed at the next run and not asked again.
@Suite struct ReviewTests {
  private let shop: Workshop

  private let trevidy =
    "trevidy=\(Program.root.appendingPathComponent("Fixtures/trevidy").path)"

  init() throws {
    shop = try Workshop()
    let migration = Program.root.appendingPathComponent("pipelines/migration.yaml")
    let text = try String(contentsOf: migration, encoding: .utf8).replacing(
      "outputs:\n",
      with: """
        outputs:
          - { csv: out/pairs.csv, of: uncertain-pairs }
          - { csv: out/changes.csv, of: changes }

        """)
    try shop.write(text, to: "clients.yaml")
  }

  private func run() throws -> Answer {
    try shop.tamis("run", "clients.yaml", "--set", trevidy, "--summary", "json")
  }

  private func review(_ lines: String) throws -> Answer {
    try shop.shell(
      "printf '\(lines)' |", "review", "clients.yaml", "--set", trevidy, "--locale", "en")
  }

  /// How many pairs are asked about before one whose records differ in a field that both fill.
  private func placeOfPairWithAChoice() throws -> Int? {
    let shown = try review(String(repeating: "p\\n", count: 40)).out
    return shown.components(separatedBy: "   certainty ").dropFirst().firstIndex {
      $0.contains("  1  ≠")
    }.map { $0 - 1 }
  }

  @Test func anAnswerIsKeptObeyedAndNotAskedAgain() throws {
    try shop.write("a,b,decision\r\naccounting:A1,accounting:A2,different\r\n", to: "decisions.csv")
    #expect(try run().code == 0)
    let passed = try #require(try placeOfPairWithAChoice())
    let asked = Array(Table.read(shop.text("out/pairs.csv")).dropFirst(passed).prefix(2))
    try #require(asked.count == 2)
    #expect(!shop.text("out/changes.csv").contains("decided"))

    let passes = String(repeating: "p\\n", count: passed)
    let answer = try review(passes + "m 1z\\nm 1b\\nd\\n")
    #expect(answer.code == 0, "\(answer)")
    #expect(answer.out.contains("1z names no value"))
    let kept = shop.lines("decisions.csv")
    #expect(kept.first == "a,b,decision,keep,note")
    #expect(kept.count == 4 && kept[1] == "accounting:A1,accounting:A2,different", "\(kept)")
    #expect(kept[2].contains(",same,") && kept[2].contains("=b"))
    #expect(kept.last?.hasSuffix(",different,,") == true)

    #expect(try run().code == 0)
    let links = Table.read(shop.text("out/links.csv"))
    func client(_ pair: [String: String], _ side: String) -> String? {
      links.first { link in
        ["source", "file", "record"].allSatisfy { link[$0] == pair["\($0) \(side)"] }
      }?["client"]
    }
    #expect(client(asked[0], "a") != nil && client(asked[0], "a") == client(asked[0], "b"))
    #expect(client(asked[1], "a") != client(asked[1], "b"))
    let again = Table.read(shop.text("out/pairs.csv"))
    for pair in asked {
      #expect(!again.contains { $0["a"] == pair["a"] && $0["b"] == pair["b"] }, "asked again")
    }
    #expect(shop.text("out/changes.csv").contains("decided"))

    // What another program wrote is left alone.
    let foreign = "a;b;decision\naccounting:A1;accounting:A2;différents\n"
    try shop.write(foreign, to: "decisions.csv")
    #expect(try review("d\\n").code == 0)
    #expect(shop.text("decisions.csv") == foreign)
    #expect(shop.lines("decisions-2.csv").count == 2)
  }

  @Test func answersGoWhereThePipelineReadsThem() throws {
    try shop.write(
      shop.text("clients.yaml").replacing(
        "  - match ", with: "  - match:\n    decisions: [theirs.csv, answers/ours.csv]\n  #"),
      to: "clients.yaml")
    let foreign = "a;b;decision\naccounting:A1;accounting:A2;different\n"
    try shop.write(foreign, to: "theirs.csv")
    try shop.write("a,b,decision\r\n", to: "answers/ours.csv")
    let answer = try review("d\\n")
    #expect(answer.code == 0, "\(answer)")
    #expect(shop.lines("answers/ours.csv").count == 2)
    #expect(shop.text("theirs.csv") == foreign)
    #expect(!shop.contents.contains("decisions.csv"))

    try shop.write(
      shop.text("clients.yaml").replacing("theirs.csv, answers/ours.csv", with: "theirs.csv"),
      to: "clients.yaml")
    let refused = try review("d\\n")
    #expect(refused.code == 2, "\(refused)")
    #expect(refused.errors.contains("answers cannot be added to theirs.csv"), "\(refused)")
  }

  /// Another review beside this one, or a colleague's file laid down meanwhile.
  @Test func whatOthersAnswerMeanwhileStays() throws {
    let typing =
      "(printf 'd\\n'; while [ ! -s decisions.csv ]; do sleep 0.1; done; "
      + "printf 'list:1,list:2,same,,\\r\\n' >> decisions.csv; printf 'd\\nd\\na\\n') |"
    let answer = try shop.shell(
      typing, "review", "clients.yaml", "--set", trevidy, "--locale", "en")
    #expect(answer.code == 0, "\(answer)")
    let kept = shop.lines("decisions.csv").dropFirst()
    #expect(kept.first == "list:1,list:2,same,,")
    #expect(kept.count == 3 && kept.count { $0.hasSuffix(",different,,") } == 2, "\(kept)")
  }

  /// Capitals and accents of the name say nothing.
  @Test(arguments: ["Décisions.csv", "DECISIONS (2).CSV"])
  func aFileOfAnswersMayBeNamedAsPeopleWrite(name: String) throws {
    try shop.write("a,b,decision\r\nlist:1,list:2,different\r\n", to: name)
    try shop.write("Nom;Ville\nExemple;Rennes\n", to: "list.csv")
    try shop.write(
      "sources: { list: list.csv }\nsteps: [columns: {}, match]\noutputs: [{ csv: out.csv, of: findings }]\n",
      to: "small.yaml")
    #expect(try shop.tamis("run", "small.yaml").code == 0)
    #expect(shop.text("out.csv").contains("decision-unknown"))
  }

  @Test func thePointsAreSaidInTheLanguageOfThePersonWhoIsAsked() throws {
    let answer = try review("q\\n")
    #expect(answer.out.contains("start −") || answer.out.contains("start -"), "\(answer.out)")
    #expect(!answer.out.contains("départ"))
  }

  @Test func whatIsNoFileOfAnswersIsNamed() throws {
    try shop.write("nom;ville\nExemple;Rennes\n", to: "decisions-notes.csv")
    try shop.write("nom;ville\nExemple;Rennes\n", to: "list.csv")
    try shop.write(
      "sources: { list: list.csv }\nsteps: [columns: {}, match]\noutputs: [csv: out.csv]\n",
      to: "small.yaml")
    let answer = try shop.tamis("run", "small.yaml")
    #expect(answer.code == 3)
    #expect(answer.errors.contains("decisions-notes.csv"))
    #expect(answer.errors.contains("a, b and decision"))
  }

  @Test func noOutputIsWrittenOverAFileOfAnswers() throws {
    try shop.write("a,b,decision\r\n", to: "uncertain-pairs.csv")
    try shop.write(
      shop.text("clients.yaml").replacing("out/pairs.csv", with: "uncertain-pairs.csv"),
      to: "clients.yaml")
    let answer = try shop.tamis("check", "clients.yaml", "--set", trevidy, "--locale", "en")
    #expect(answer.code == 2)
    #expect(answer.errors.contains("uncertain-pairs.csv is also read"))
  }
}
