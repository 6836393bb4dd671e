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
      "Answers go to decisions.csv beside the pipeline, each at once, and are obeyed at every later run.\nExample:\n  tamis review clients.yaml",
      "Les réponses vont dans decisions.csv, à côté du traitement, chacune aussitôt, et sont suivies à chaque passage.\nExemple :\n  tamis review clients.yaml"
    ))

  @OptionGroup var pipeline: PipelineOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    let prepared = try pipeline.prepared(console)
    guard prepared.file.steps.contains(where: { $0.name == "match" }) else {
      console.error(
        say(
          "the pipeline does not match: there is nothing to decide",
          "le traitement ne rapproche pas : il n’y a rien à décider"))
      throw Ending(code: .wrong)
    }
    let options = RunOptions(
      workers: ProcessInfo.processInfo.activeProcessorCount, asOf: RunVerb.today,
      locale: common.locale ?? Wording.environmentLocale, writes: false)
    do throws(RunError) {
      let ports = try await PipelineRun(prepared, options: options).ports([.uncertainPairs])
      let pairs = ReviewPair.pairs(of: ports[.uncertainPairs] ?? Batch(), limit: 5000)
      let folder = prepared.file.folder.isEmpty ? "." : prepared.file.folder
      try ask(pairs, AnswerFile(folder: folder), console)
    } catch {
      throw console.ending(error)
    }
  }

  private func ask(
    _ pairs: [ReviewPair], _ file: AnswerFile, _ console: Console
  ) throws(RunError) {
    guard !pairs.isEmpty else {
      return console.answer(say("Nothing is doubtful.", "Rien n’est douteux."))
    }
    var dialogue = ReviewDialogue(pairs, language: Wording.language)
    console.answer(dialogue.greeting)
    asking: while let question = dialogue.question {
      console.answer(Console.plain(question))
      Console.write(Array("  M F D P A Q > ".utf8), to: STDOUT_FILENO)
      guard let line = readLine() else { break }
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
