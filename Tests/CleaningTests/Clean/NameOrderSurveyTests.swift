import Pipelines
import Tables
import Testing

@testable import Cleaning

struct NameOrderSurveyTests {
  private func cleaned(_ names: [String]) throws -> Set<String> {
    let outcome = try Samples.run(
      Clean.self, "clean", on: "person\n" + names.joined(separator: "\n"))
    return Set(
      (0..<outcome.table.count).map {
        (outcome.table["first-name"]?[$0] ?? "") + "|" + (outcome.table["last-name"]?[$0] ?? "")
      })
  }

  @Test func theOrderOfTheRowsDecidesNothing() throws {
    let plain = [
      "Jean Dupont", "Paul Durand", "Luc Lefebvre", "Anne Moreau", "Julie Fournier", "Marc Girard",
    ]
    let open = [String](repeating: "Marie Claire", count: 2_100)
    #expect(try cleaned(plain + open) == cleaned(open + plain))
    #expect(try cleaned(open + plain).contains("Marie|Claire"))
  }

  /// The pieces of one source are read as the survey of all of them tells.
  @Test func allPiecesOfASourceHaveOneOrder() {
    func delivery(_ names: [String]) -> Delivery {
      var origins = Origins()
      let part = origins.index(of: Part(source: "s", file: "f.csv"))
      for row in names.indices { origins.append(part: part, record: row + 1) }
      return Delivery(mentions: Batch(columns: [("person", TextColumn(names))], origins: origins))
    }
    var context = StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: "")
    var survey = Clean().survey(context)
    _ = survey.look(at: delivery(["Marie Claire"]))
    _ = survey.look(
      at: delivery(["Jean Dupont", "Paul Durand", "Luc Lefebvre", "Anne Moreau", "Julie Fournier"]))
    context.evidence = survey.evidence
    var piece = delivery(["Marie Claire"])
    var log = StepLog()
    Clean().step(context).apply(to: &piece, log: &log)
    #expect(piece.mentions["first-name"]?[0] == "Marie")
    #expect(piece.mentions["last-name"]?[0] == "Claire")
  }
}
