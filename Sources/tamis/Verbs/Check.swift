import ArgumentParser
import Pipelines

/// `tamis check`: the form and the flow of a pipeline, before any data is read.
struct CheckVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(
      "Find every mistake in a pipeline; read no data.",
      "Trouver toutes les fautes d’un traitement ; ne lire aucune donnée."),
    discussion: say(
      "Examples:\n  tamis check clients.yaml\n  tamis check clients.yaml --graph mermaid",
      "Exemples :\n  tamis check clients.yaml\n  tamis check clients.yaml --graph mermaid"))

  @OptionGroup var pipeline: PipelineOptions
  @OptionGroup var common: CommonOptions

  @Option(
    help: .init(
      say("Draw the chain: text or mermaid.", "Dessiner la chaîne : text ou mermaid."),
      valueName: "form"))
  var graph: GraphForm?

  /// How the chain is drawn.
  enum GraphForm: String, ExpressibleByArgument, CaseIterable { case text, mermaid }

  /// A number of things; one of them, or in French none, without the s.
  private func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  func run() async throws {
    let console = common.console
    let prepared = try pipeline.prepared(console)
    for finding in prepared.findings { console.warning(finding.text(console.language)) }
    if let graph {
      let drawing = PipelineGraph(prepared)
      console.answer(graph == .text ? drawing.text : drawing.mermaid)
    } else {
      let count = prepared.sources.reduce(0) { $0 + $1.files.count }
      console.note(
        say(
          "\(prepared.file.shownPath): no mistake; \(counted(prepared.sources.count, "source")), \(counted(count, "file")).",
          "\(prepared.file.shownPath) : aucune faute ; \(counted(prepared.sources.count, "source")), \(counted(count, "fichier"))."
        ))
    }
  }
}
