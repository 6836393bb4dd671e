import ArgumentParser
import Foundation
import Matching
import Pipelines
import Reports
import Tables

/// `tamis review`: asks in the terminal about the pairs that may be one client.
struct Review: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: say(
      "Decide the doubtful pairs, one after another.",
      "Décider les paires douteuses, l’une après l’autre."),
    discussion: say(
      "Answers go to decisions.csv beside the pipeline, or to the first CSV file that match names under decisions:, each at once, and are obeyed at every later run.\nExample:\n  tamis review clients.yaml",
      "Les réponses vont dans decisions.csv, à côté du traitement, ou dans le premier fichier CSV que match nomme sous decisions:, chacune aussitôt, et sont suivies à chaque passage.\nExemple :\n  tamis review clients.yaml"
    ))

  @OptionGroup var pipeline: PipelineOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    let prepared = try pipeline.prepared(console)
    guard let match = prepared.file.steps.lazy.compactMap({ $0.stage as? Match }).first else {
      console.error(
        say(
          "the pipeline does not match: there is nothing to decide",
          "le traitement ne rapproche pas : il n’y a rien à décider"))
      throw Ending(code: .wrong)
    }
    var options = RunOptions(
      workers: ProcessInfo.processInfo.activeProcessorCount, asOf: RunVerb.today,
      locale: common.locale ?? Wording.environmentLocale, writes: false)
    options.language = Wording.language
    do throws(RunError) {
      let folder = prepared.file.folder.isEmpty ? "." : prepared.file.folder
      let file = try AnswerFile(folder: folder, named: match.decisions)
      let ports = try await PipelineRun(prepared, options: options).ports([.uncertainPairs])
      let pairs = ReviewPair.pairs(of: ports[.uncertainPairs] ?? Batch(), limit: 5000)
      try ask(pairs, file, console)
    } catch {
      throw console.ending(error)
    }
    if Interruption.isAsked { throw Ending(code: Interruption.exit) }
  }

  private func ask(
    _ pairs: [ReviewPair], _ file: AnswerFile, _ console: Console
  ) throws(RunError) {
    guard !pairs.isEmpty else {
      return console.answer(say("Nothing is doubtful.", "Rien n’est douteux."))
    }
    var file = file
    var dialogue = ReviewDialogue(pairs, language: Wording.language)
    console.answer(dialogue.greeting(width: Console.width))
    Interruption.listen()
    asking: while let question = dialogue.question(width: Console.width) {
      console.answer(question)
      Console.write(Array("  M F D P A Q > ".utf8), to: STDOUT_FILENO)
      guard let line = Interruption.readLine() else { break }
      switch dialogue.take(line) {
      case .answered:
        try file.write(
          dialogue.answers.filter { $0.word != "pass" }.map { answer in
            let keys = pairs[answer.place].keys
            return [keys.a, keys.b, answer.word, answer.keep, ""]
          })
      case .stop: break asking
      case .strange(let why): console.answer("  " + why)
      }
    }
    console.answer(dialogue.farewell(path: file.path))
  }
}
