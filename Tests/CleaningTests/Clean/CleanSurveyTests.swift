import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct CleanSurveyTests {
  private func delivery(_ names: [String], first: Int) -> Delivery {
    var origins = Origins()
    let part = origins.index(of: Part(source: "list", file: "a.csv"))
    for row in names.indices { origins.append(part: part, record: first + row) }
    return Delivery(mentions: Batch(columns: [("last-name", TextColumn(names))], origins: origins))
  }

  private func context(_ rows: [[String]]) -> StepContext {
    StepContext(source: "list", locale: "fr-FR", asOf: "2026-11-25", folder: "") { _ in
      var origins = Origins()
      let part = origins.index(of: Part(source: "", file: "r.csv"))
      for row in rows.indices { origins.append(part: part, record: row + 1) }
      let names = ["source", "file", "record", "field", "value", "answer"]
      return Batch(
        columns: names.enumerated().map { place, name in
          (name, TextColumn(rows.map { $0[place] }))
        }, origins: origins)
    }
  }

  private func stage() -> Clean {
    var clean = Clean()
    clean.answers = ["r.csv"]
    return clean
  }

  @Test func withoutAnAnswerNothingIsRemembered() {
    let open = context([["list", "a.csv", "1", "last-name", "Abel", ""]])
    var survey = stage().survey(open)
    _ = survey.look(at: delivery(["Abel"], first: 1))
    #expect(survey.memory == nil && survey.placedFindings.isEmpty)
  }

  @Test func everyPieceIsLookedAtAndWhatIsFoundStandsInThePieceOfItsRecord() throws {
    var context = context([
      ["list", "a.csv", "1", "last-name", "Corre", "Le Corre"],
      ["list", "a.csv", "9", "last-name", "Denis", "Denys"],
      ["other", "a.csv", "1", "last-name", "Corre", "Corré"],
    ])
    var survey = stage().survey(context)
    let pieces = [delivery(["Abel", "Brun"], first: 1), delivery(["Corre"], first: 3)]
    for piece in pieces {
      let isOpen = survey.look(at: piece)
      #expect(isOpen, "a later piece may hold it")
    }
    #expect(survey.placedFindings.map { "\($0.line) \($0.finding.code)" } == ["3 answer-stale"])
    context.memory = survey.memory
    let step = try stage().prepare(for: ["last-name"], context)
    var texts: [String] = []
    for var piece in pieces {
      var log = StepLog()
      step.apply(to: &piece, log: &log)
      texts += (0..<piece.mentions.count).map { piece.mentions["last-name"]?[$0] ?? "" }
      #expect(!log.findings.contains { $0.finding.code == "answer-stale" }, "said once")
    }
    #expect(texts == ["Abel", "Brun", "Le Corre"])
  }
}
