import Foundation
import Testing

/// The file to which `tamis review` adds answers.
@Suite struct AnswerFileTests {
  private static func shop(_ match: String = "match") throws -> Workshop {
    let shop = try Workshop()
    let towns = ["Rennes", "Brest", "Lyon", "Gap"]
    var text = "Nom;Prénom;Ville;Téléphone\n"
    for (row, name) in ["Exemple", "Modèle", "Essai", "Témoin", "Roy", "Noël", "Petit"].enumerated()
    {
      for (place, first) in ["Luc", "Eva", "Jean", "Zoé", "Ana", "Tom", "Léa", "Noé"].enumerated() {
        text += "\(name);\(first);\(towns[(row + place) % 4]);01990000\(10 + row * 8 + place)\n"
      }
    }
    // Two whom nothing but their name tells: they may be others.
    try shop.write(text + "Modele;Luc;Brest;\nRoy;Eva;Brest;\n", to: "list.csv")
    try shop.write(
      """
      locale: en
      sources: { list: list.csv }
      steps:
        - \(match)
            doubt-from: 1
            doubt-to: 99
      outputs: [{ csv: out.csv }]
      """, to: "p.yaml")
    return shop
  }

  /// Reviews with these lines typed in.
  private func review(_ shop: Workshop, _ lines: String) throws -> Answer {
    try Program(path: "/bin/sh").run(
      ["-c", "printf '\(lines)' | '\(Program.tamis.path)' review p.yaml"], in: shop.folder)
  }

  @Test func answersGoBesideThePipelineEachAtOnce() throws {
    let shop = try Self.shop("match:")
    let answer = try review(shop, "d\\nq\\n")
    #expect(answer.code == 0, "\(answer)")
    let lines = shop.lines("decisions.csv")
    #expect(lines.first == "a,b,decision,keep,note" && lines.count == 2, "\(lines)")
    #expect(lines.last?.contains(",different,") == true)
    #expect(shop.rights("decisions.csv") == 0o600)
    // Those that were given before stay, and what was answered is not asked again.
    _ = try review(shop, "m\\nq\\n")
    #expect(shop.lines("decisions.csv").prefix(2) == lines.prefix(2))
  }

  @Test func aFileOfAnotherProgramStaysUntouched() throws {
    let shop = try Self.shop("match:")
    let excel = "a;b;decision\nlist-1;list-2;oui\n"
    try shop.write(excel, to: "decisions.csv")
    _ = try review(shop, "d\\nq\\n")
    #expect(shop.text("decisions.csv") == excel)
    #expect(shop.lines("decisions-2.csv").first == "a,b,decision,keep,note")
  }

  /// A file of answers that is named and not there yet is made by the first answer; a slip in a name shows.
  @Test func answersMayGoToAFileThatIsStillToCome() throws {
    let shop = try Self.shop("match:\n      decisions: [answers/new.csv]")
    let before = try shop.tamis("run", "p.yaml")
    #expect(before.code == 0, "\(before)")
    #expect(before.errors.contains("answers/new.csv: no answers yet"), "\(before)")
    #expect(try shop.tamis("check", "p.yaml").errors.contains("answers/new.csv: no answers yet"))
    #expect(try review(shop, "d\\nq\\n").code == 0)
    #expect(shop.lines("answers/new.csv").count == 2)
    let after = try shop.tamis("run", "p.yaml")
    #expect(after.code == 0 && !after.errors.contains("no answers yet"), "\(after)")
    try shop.write(
      shop.text("p.yaml").replacing("answers/new.csv", with: "answers/now.csv"), to: "p.yaml")
    let slip = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(
      slip.code == 0 && slip.errors.contains("or did you mean answers/new.csv, which is there?"),
      "\(slip)")
  }

  /// What a run learns is kept where the pipeline says, and a later run of few records weighs like the first.
  @Test func aRunKeepsItsModelForLaterRuns() throws {
    let shop = try Self.shop("match:\n      model: models/m.json")
    let plan = try shop.tamis("plan", "p.yaml")
    #expect(plan.code == 0 && plan.errors.contains("models/m.json: no model yet"), "\(plan)")
    #expect(!shop.contents.contains { $0.hasPrefix("models") }, "a plan writes nothing")
    #expect(try shop.tamis("run", "p.yaml").code == 0)
    let model = shop.text("models/m.json")
    #expect(model.contains("tamis-model") && shop.rights("models/m.json") == 0o600)
    try shop.write("Nom;Prénom;Ville;Téléphone\nRoy;Eva;Brest;0199000099\n", to: "list.csv")
    let night = try shop.tamis("run", "p.yaml")
    #expect(night.code == 0 && !night.errors.contains("no model yet"), "\(night)")
    #expect(shop.text("models/m.json") == model)
  }

  @Test func aModelThatIsNotThereIsNoSlip() throws {
    let shop = try Self.shop("match:\n      model: atuo")
    let slip = try shop.tamis("run", "p.yaml")
    #expect(slip.code == 3 && slip.errors.contains("write `model: auto`"), "\(slip)")
    try shop.write(
      shop.text("p.yaml").replacing("atuo", with: "m.json\n      contacts: clients"), to: "p.yaml")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").errors == "")
    try shop.write(
      shop.text("p.yaml").replacing("contacts: clients", with: "contacts: firm"), to: "p.yaml")
    let other = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(other.errors.contains("the model was learnt with contacts: clients"), "\(other)")
    try shop.write(shop.text("p.yaml").replacing("m.json", with: "n.json"), to: "p.yaml")
    let near = try shop.tamis("check", "p.yaml")
    #expect(near.errors.contains("or did you mean m.json, which is there?"), "\(near)")
  }

  /// Its line may lack an end, and it may end early; neither loses an answer.
  @Test func whatWasCutShortIsContinuedOnItsOwnLine() throws {
    let shop = try Self.shop("match:")
    try shop.write("a,b,decision\nlist:x,list:y,same", to: "decisions.csv")
    _ = try review(shop, "d\\nq\\n")
    let lines = shop.lines("decisions.csv")
    #expect(lines.prefix(2) == ["a,b,decision,keep,note", "list:x,list:y,same"], "\(lines)")
    #expect(lines.count == 3)
  }

  @Test func withoutACSVFileThereIsNowhereToWrite() throws {
    let shop = try Self.shop("match:\n      decisions: [answers.xlsx]")
    try shop.write("", to: "answers.xlsx")
    let answer = try review(shop, "d\\n")
    #expect(answer.code != 0 && answer.errors.contains("answers.xlsx"), "\(answer)")
    #expect(!shop.contents.contains { $0.hasPrefix("decisions") })
  }
}
