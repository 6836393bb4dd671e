import ArgumentParser
import Cleaning
import Pipelines
import Reports

/// `tamis look`: what a file is, without touching it.
struct Look: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "look",
    abstract: say(
      "Say what files are: format, dialect, fields, oddities.",
      "Dire ce que sont des fichiers : format, écriture, champs, particularités."),
    discussion: say("Example:\n  tamis look exports/*.csv", "Exemple :\n  tamis look exports/*.csv")
  )

  @Argument(help: .init(say("The files.", "Les fichiers."), valueName: "file"))
  var files: [String]

  @OptionGroup var sheet: SheetOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    var failure: RunError?
    for (index, path) in files.enumerated() {
      do throws(RunError) {
        let file = InputFile(source: "", shownPath: path, path: path)
        let found = try PipelineCheck(registry: AllStages.registry).look(file)
        let reader = try type(of: found).reading(file, options: sheet.entries, console: console)
        let look = try FileLook.look(
          at: file, reader, registry: AllStages.registry, region: RegionGuess.region)
        if index > 0 { console.answer("") }
        let text = LookText(look, language: console.language, isVerbose: common.verbose)
        console.answer(text.lines.joined(separator: "\n"))
      } catch {
        console.error(error.line(console.language))
        failure = failure ?? error
      }
    }
    if let failure { throw Ending(code: failure.exit) }
  }
}
