import ArgumentParser
import Pipelines
import Tables

/// `tamis test`: the tests that stand in a pipeline file.
struct TestVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: say(
      "Run the tests in a pipeline file.", "Lancer les essais d’un fichier de traitement."),
    discussion: say("Example:\n  tamis test clients.yaml", "Exemple :\n  tamis test clients.yaml"))

  @OptionGroup var pipeline: PipelineOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    let (file, problems) = try pipeline.read(console)
    for diagnostic in problems.sorted {
      console.error(diagnostic.line(file: file.shownPath, console.language))
    }
    if problems.hasErrors { throw Ending(code: .wrong) }
    let options = RunOptions(
      workers: 1, asOf: "2026-01-01", locale: common.locale ?? Wording.environmentLocale,
      writes: false)
    let outcomes: [TestRun.Outcome]
    do throws(RunError) {
      outcomes = try await TestRun(file, registry: AllStages.registry, options: options).run()
    } catch {
      throw console.ending(error)
    }
    for outcome in outcomes where !outcome.differences.isEmpty {
      console.error("✗ \(outcome.name)")
      for difference in outcome.differences { console.error("    \(difference(console.language))") }
    }
    let passed = outcomes.count { $0.differences.isEmpty }
    console.answer(
      say(
        "\(file.shownPath): \(outcomes.count) test\(outcomes.count == 1 ? "" : "s"), \(passed) passed",
        "\(file.shownPath) : \(outcomes.count) essai\(outcomes.count > 1 ? "s" : ""), \(passed) réussi\(passed > 1 ? "s" : "")"
      ))
    if passed < outcomes.count { throw Ending(code: .stopped) }
  }
}
