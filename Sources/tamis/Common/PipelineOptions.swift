import ArgumentParser
import Foundation
import Pipelines
import Reference
import Tables

/// The pipeline file of a verb, and how it is read.
struct PipelineOptions: ParsableArguments {
  @Argument(
    help: .init(
      say(
        "The pipeline file; the only one in this folder when left out.",
        "Le fichier du traitement ; à défaut le seul de ce dossier."), valueName: "pipeline"))
  var pipeline: String?

  @Option(
    name: .customLong("set"),
    help: .init(
      say(
        "Give a declared value another one; may be repeated.",
        "Changer une valeur déclarée ; répétable."), valueName: "name=value"))
  var settings: [String] = []

  /// Reads the file and checks its form.
  func read(_ console: Console) throws -> (file: PipelineFile, problems: Problems) {
    let path = try pipeline ?? only(console)
    var values: [(name: String, value: String)] = []
    for setting in settings {
      guard let equals = setting.firstIndex(of: "=") else {
        console.error(
          say("--set \(setting): write name=value", "--set \(setting) : écrivez nom=valeur"))
        throw Ending(code: .wrong)
      }
      values.append((String(setting[..<equals]), String(setting[setting.index(after: equals)...])))
    }
    let text = try text(of: path, console)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    ReferenceStore.look(beside: folder)
    var (file, problems) = PipelineParser.parse(
      text, shownPath: path, folder: folder, settings: values, registry: AllStages.registry)
    file.path = path
    Wording.follow(file.locale)
    return (file, problems)
  }

  /// The verb that was typed.
  private static var verb: String {
    let word = CommandLine.arguments.dropFirst().first { !$0.hasPrefix("-") } ?? "run"
    return word.allSatisfy { $0.isLetter || $0 == "-" } ? word : "run"
  }

  private func only(_ console: Console) throws -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: ".")) ?? []
    let pipelines = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
    guard pipelines.count == 1 else {
      console.error(
        pipelines.isEmpty
          ? say(
            "there is no pipeline in this folder; name one: tamis \(Self.verb) FILE.yaml",
            "il n’y a pas de traitement dans ce dossier ; nommez-en un : tamis \(Self.verb) FICHIER.yaml"
          )
          : say(
            "several pipelines are here: \(pipelines.joined(separator: ", ")); name one",
            "plusieurs traitements sont ici : \(pipelines.joined(separator: ", ")) ; nommez-en un"))
      throw Ending(code: .wrong)
    }
    return pipelines[0]
  }

  private func text(of path: String, _ console: Console) throws -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      console.error("\(path): " + say("no such file", "fichier introuvable"))
      throw Ending(code: .wrong)
    }
    guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: path) else {
      console.error(
        "\(path): " + say("is not a file that can be read", "n’est pas un fichier lisible"))
      throw Ending(code: .wrong)
    }
    guard data.count < 16_000_000, let text = String(data: data, encoding: .utf8),
      !text.contains("\0")
    else {
      console.error(
        "\(path): "
          + say(
            "a pipeline is a text in UTF-8; this is something else",
            "un traitement est un texte en UTF-8 ; ceci est autre chose"))
      throw Ending(code: .wrong)
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  /// Reads and checks the file whole; says every mistake and ends the command when there is one.
  func prepared(_ console: Console) throws -> PreparedPipeline {
    let (file, formProblems) = try read(console)
    var problems = formProblems
    var failures: [RunError] = []
    var pipeline: PreparedPipeline?
    // In the place of a wrong word stands the default: what is wrong besides is found in the same pass.
    let areWordsWrong = problems.diagnostics.allSatisfy {
      $0.severity != .error || $0.code == "unknown-word"
    }
    if areWordsWrong {
      let checked = PipelineCheck(registry: AllStages.registry).check(file)
      checked.problems.diagnostics.forEach { problems.note($0) }
      failures = checked.failures
      pipeline = checked.pipeline
    } else {
      failures = PipelineCheck(registry: AllStages.registry).missing(in: file)
    }
    for diagnostic in problems.sorted {
      let line = diagnostic.line(file: file.shownPath, console.language)
      diagnostic.severity == .error ? console.error(line) : console.warning(line)
    }
    for failure in failures { console.error(failure.line(console.language)) }
    if problems.hasErrors {
      let count = problems.diagnostics.count { $0.severity == .error }
      console.error(
        count == 1
          ? say("1 error. Nothing was read.", "1 erreur. Rien n’a été lu.")
          : say("\(count) errors. Nothing was read.", "\(count) erreurs. Rien n’a été lu."))
      throw Ending(code: .wrong)
    }
    guard let pipeline, failures.isEmpty else { throw Ending(code: failures.first?.exit ?? .wrong) }
    return pipeline
  }
}
