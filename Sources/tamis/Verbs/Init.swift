import ArgumentParser
import Cleaning
import Foundation
import Pipelines
import Reports
import Tables

/// `tamis init`: looks at a folder and writes a first pipeline for it.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: say(
      "Look at a folder and write a first pipeline for it.",
      "Regarder un dossier et écrire un premier traitement."),
    discussion: say(
      "Examples:\n  tamis init\n  tamis init exports --no-input",
      "Exemples :\n  tamis init\n  tamis init exports --no-input"))

  @Argument(
    help: .init(
      say("The folder; this one when left out.", "Le dossier ; celui-ci à défaut."),
      valueName: "folder"))
  var folder = "."

  @Option(
    help: .init(
      say("The file to write, in that folder.", "Le fichier à écrire, dans ce dossier."),
      valueName: "file"))
  var output = "clients.yaml"

  @Flag(
    name: .customLong("no-input"),
    help: .init(
      say(
        "Ask nothing; take the safe answers.", "Ne rien demander ; prendre les réponses prudentes.")
    ))
  var noInput = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    let path = "\(folder)/\(output)"
    if FileManager.default.fileExists(atPath: path) {
      console.error(
        "\(path): "
          + say(
            "is there already; move it away or name another file with --output",
            "existe déjà ; déplacez-le ou nommez un autre fichier avec --output"))
      throw Ending(code: .unwritable)
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else {
      console.error("\(folder): " + say("is not a folder", "n’est pas un dossier"))
      throw Ending(code: .unreadable)
    }
    let look = FolderLook.look(
      at: folder, registry: AllStages.registry, region: RegionGuess.region)
    for other in look.others { console.note(other.line(console.language)) }
    guard !look.sources.isEmpty else {
      console.error(
        "\(folder): "
          + say(
            "holds no file that can be read as a list of clients",
            "ne contient aucun fichier lisible comme liste de clients"))
      throw Ending(code: .unreadable)
    }
    tell(look, console)
    let sketch = PipelineSketch(
      look, answers: ask(look, console), language: console.language,
      locale: common.locale ?? Wording.environmentLocale)
    do throws(RunError) {
      try TargetFile(shownPath: path, path: path).replace(with: Array(sketch.text.utf8))
    } catch {
      throw console.ending(error)
    }
    guard !common.quiet else { return }
    console.answer(
      say(
        "Written: \(path)\nNext:  tamis plan \(path)",
        "Écrit : \(path)\nEnsuite :  tamis plan \(path)"))
  }

  private func tell(_ look: FolderLook, _ console: Console) {
    let count = look.sources.count
    console.note(
      say(
        "I looked at \(count) source\(count == 1 ? "" : "s") and changed nothing.",
        "J’ai regardé \(count) source\(count == 1 ? "" : "s"), sans rien modifier."))
    for source in look.sources {
      let count =
        source.fileCount > 1
        ? "\(source.fileCount) " + say("files", "fichiers")
        : LookText.records(source.look.recordCount, console.language)
      let known = source.look.columns.filter { $0.fieldName != nil }.count
      console.note(
        "  \(source.path)   \(count)   \(source.look.reader)   "
          + say(
            "\(known) of \(source.look.columns.count) columns recognised",
            "\(known) colonnes reconnues sur \(source.look.columns.count)"))
    }
  }

  /// At most three questions, only between terminals; Enter is the safe answer.
  private func ask(_ look: FolderLook, _ console: Console) -> PipelineSketch.Answers {
    var answers = PipelineSketch.Answers()
    guard !noInput, isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return answers }
    let crossed = PipelineSketch.crossedColumns(look)
    if !crossed.isEmpty {
      let columns = crossed.map { "\($0.source), \($0.heading)" }.joined(separator: "; ")
      answers.crossMeansYes = yes(
        say(
          "\(columns): does \"x\" mean yes? A doubtful consent should not go into a campaign. [yes/No] ",
          "\(columns) : « x » vaut-il oui ? Un accord douteux ne doit pas partir en campagne. [oui/Non] "
        ))
    }
    let coded = PipelineSketch.codedSources(look)
    if coded.count > 1 {
      answers.sharesCodes = yes(
        say(
          "\(coded.joined(separator: ", ")): do their client codes come from one numbering? [yes/No] ",
          "\(coded.joined(separator: ", ")) : leurs codes client viennent-ils d’une même numérotation ? [oui/Non] "
        ))
    }
    answers.prefersNewest = yes(
      say(
        "When two sources disagree on phone, e-mail or address: shall the newest win, instead of the more trusted source? [yes/No] ",
        "Si deux sources se contredisent sur téléphone, e-mail ou adresse : la plus récente gagne-t-elle, plutôt que la plus sûre ? [oui/Non] "
      ))
    return answers
  }

  private func yes(_ question: String) -> Bool {
    Console.write(Array(question.utf8), to: STDERR_FILENO)
    guard let answer = readLine()?.lowercased() else { return false }
    return ["y", "yes", "o", "oui"].contains(answer.trimmingCharacters(in: .whitespaces))
  }
}
