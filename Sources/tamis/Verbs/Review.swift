import ArgumentParser
import Foundation
import Pipelines
import Reports
import Tables
import Writers

/// `tamis review`: asks in the terminal about the pairs that may be one client.
struct Review: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: say(
      "Decide the doubtful pairs, one after another.",
      "Décider les paires douteuses, l’une après l’autre."),
    discussion: say(
      "Answers go to decisions.csv beside the pipeline and are obeyed at every later run.\nExample:\n  tamis review clients.yaml",
      "Les réponses vont dans decisions.csv, à côté du traitement, et sont suivies à chaque passage.\nExemple :\n  tamis review clients.yaml"
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
    let pairs: [ReviewPair]
    do throws(RunError) {
      let ports = try await PipelineRun(prepared, options: options).ports([.uncertainPairs])
      pairs = ReviewPair.pairs(of: ports[.uncertainPairs] ?? Batch(), limit: 5000)
    } catch {
      throw console.ending(error)
    }
    let folder = prepared.file.folder.isEmpty ? "." : prepared.file.folder
    try ask(pairs, path: "\(folder)/decisions.csv", console)
  }

  private func ask(_ pairs: [ReviewPair], path: String, _ console: Console) throws {
    guard !pairs.isEmpty else {
      return console.answer(say("Nothing is doubtful.", "Rien n’est douteux."))
    }
    console.answer(
      say(
        "\(pairs.count) pairs. M same client · F same household · D different · P pass · A undo · Q stop",
        "\(pairs.count) paires. M même client · F même foyer · D différents · P passer · A annuler · Q arrêter"
      ))
    var answers: [(index: Int, word: String)] = []
    var index = 0
    asking: while index < pairs.count {
      show(pairs[index], number: index + 1, of: pairs.count, console)
      guard let line = readLine() else { break }
      switch line.trimmingCharacters(in: .whitespaces).lowercased() {
      case "m", "s": answers.append((index, "same"))
      case "f", "h": answers.append((index, "household"))
      case "d": answers.append((index, "different"))
      case "p", "": answers.append((index, "pass"))
      case "a", "u":
        if let last = answers.popLast() { index = last.index }
        continue
      case "q": break asking
      default: continue
      }
      index += 1
    }
    try save(
      answers.filter { $0.word != "pass" }.map { (pairs[$0.index], $0.word) }, path: path, console)
  }

  private func show(_ pair: ReviewPair, number: Int, of count: Int, _ console: Console) {
    var lines = [
      "", "\(number)/\(count)   " + say("certainty", "certitude") + " \(pair.certainty) %",
    ]
    let width = pair.fields.map(\.name.count).max() ?? 0
    let first = min(40, pair.fields.map(\.a.count).max() ?? 0)
    lines.append("    \(pair.places.a)  |  \(pair.places.b)")
    for field in pair.fields {
      let mark = field.a == field.b ? "=" : field.a.isEmpty || field.b.isEmpty ? " " : "≠"
      let name = field.name + String(repeating: " ", count: width - field.name.count)
      let a = field.a.replacing("\n", with: ", ")
      let padded = a + String(repeating: " ", count: max(0, first - a.count))
      lines.append("  \(mark) \(name)  \(padded)  \(field.b.replacing("\n", with: ", "))")
    }
    lines.append("    " + pair.points.joined(separator: " · "))
    console.answer(Console.plain(lines.joined(separator: "\n")))
    Console.write(Array("  M F D P A Q > ".utf8), to: STDOUT_FILENO)
  }

  /// Adds the answers behind those that were given before; of two about one pair the later counts.
  private func save(_ answers: [(pair: ReviewPair, word: String)], path: String, _ console: Console)
    throws
  {
    guard !answers.isEmpty else {
      return console.answer(
        say("\nNo answer; nothing was written.", "\nAucune réponse ; rien n’a été écrit."))
    }
    var text = FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
    let encoder = CSVEncoder()
    if text.isEmpty { encoder.appendRecord(["a", "b", "decision"], to: &text) }
    if text.last != 0x0A { encoder.endRecord(&text) }
    for (pair, word) in answers {
      encoder.appendRecord([pair.keys.a, pair.keys.b, word], to: &text)
    }
    let target = TargetFile(shownPath: path, path: path)
    do throws(RunError) {
      try target.write(text)
      try target.commit()
    } catch {
      target.abandon()
      throw console.ending(error)
    }
    console.answer(
      say(
        "\n\(answers.count) answers kept in \(path); the next run obeys them.",
        "\n\(answers.count) réponses gardées dans \(path) ; le prochain passage les suit."))
  }
}
