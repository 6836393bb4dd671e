import Pipelines
import Readers
import Reports
import Tables
import Writers

/// Looks at a folder with one file as `tamis look` and `tamis init` do, and holds what they say of it.
struct FolderFuzz {
  private let registry = Registry(
    Parser.allCases.map { type(of: $0.reader) } + [CSVWriter.self, XLSXWriter.self])

  /// The folder.
  let folder: String

  /// Every sentence can be told, and the first pipeline is YAML that means what was found.
  func look() {
    let found = FolderLook.look(at: folder, registry: registry, region: Self.region)
    for other in found.others { precondition(!other.line(.french).isEmpty) }
    for source in found.sources {
      precondition(source.look.columns.allSatisfy { 0...100 ~= $0.confidence })
      precondition(
        Set(source.look.columns.compactMap(\.fieldName)).count == fieldCount(source.look))
      for language in [Language.english, .french] {
        precondition(!LookText(source.look, language: language).lines.isEmpty)
      }
    }
    guard !found.sources.isEmpty else { return }
    var answers = PipelineSketch.Answers()
    answers.crossMeansYes = true
    answers.sharesCodes = true
    answers.prefersNewest = true
    let text = PipelineSketch(found, answers: answers, language: .french, locale: "fr_FR").text
    let (file, problems) = PipelineParser.parse(
      text, shownPath: "clients.yaml", folder: folder, registry: registry)
    precondition(file.sources.map(\.name) == found.sources.map(\.name), text)
    // Only readers and writers are known here, none of the steps.
    for problem in problems.diagnostics where problem.code != "unknown-stage" {
      fatalError("\(problem.line(file: "clients.yaml", .english))\n\(text)")
    }
  }

  private func fieldCount(_ look: FileLook) -> Int {
    look.columns.count { $0.fieldName != nil }
  }

  /// Any country will do: it decides only which oddities are told.
  private static func region(_ sample: Batch, _ fields: [String: String]) -> FileRegion? {
    guard let code = [nil, "FR", "BE"][sample.count % 3] else { return nil }
    return FileRegion(code, Phrase(en: "its size", fr: "sa taille"))
  }
}
