import ArgumentParser
import Pipelines
import Tables

/// What the command line may say of a file that is read without a pipeline.
struct SheetOption: ParsableArguments {
  @Option(
    help: .init(
      say("Which sheet of a workbook.", "Quelle feuille d’un classeur."), valueName: "name"))
  var sheet: String?

  /// The same, as a pipeline file would say it.
  var entries: [Node.Entry] { sheet.map { [Node.Entry("sheet", $0)] } ?? [] }
}

extension Node.Entry {
  /// An option as a pipeline file would say it, from nowhere in a file.
  init(_ key: String, _ word: String) {
    let nowhere = Mark(line: 0, column: 0)
    self.init(key: key, keyMark: nowhere, value: Node(.scalar(word, isPlain: false), at: nowhere))
  }
}

extension Reader {
  /// The reader of this kind for a file, with the options that it knows; what it does not know is said.
  static func reading(
    _ file: InputFile, options: [Node.Entry] = [], console: Console
  ) throws(RunError) -> any Reader {
    let known = Set(settings.map(\.name))
    for option in options where !known.contains(option.key) {
      console.note(
        say(
          "\(file.shownPath): --\(option.key) says nothing of such a file (\(name))",
          "\(file.shownPath) : --\(option.key) ne dit rien d’un tel fichier (\(name))"))
    }
    var problems = Problems()
    let path = Node(.scalar(file.path, isPlain: false), at: Mark(line: 0, column: 0))
    let reader = read(
      subject: subject == nil ? nil : path, options: options.filter { known.contains($0.key) },
      problems: &problems)
    if let problem = problems.sorted.first {
      throw RunError("wrong-option", .wrong, at: file.shownPath, problem.phrase)
    }
    return reader
  }
}
