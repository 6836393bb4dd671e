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

  func run() async throws {
    let console = common.console
    let prepared = try pipeline.prepared(console)
    if let graph {
      let drawing = PipelineGraph(prepared)
      console.answer(graph == .text ? drawing.text : drawing.mermaid)
    } else {
      let count = prepared.sources.reduce(0) { $0 + $1.files.count }
      console.note(
        say(
          "\(prepared.file.shownPath): no mistake; \(prepared.sources.count) sources, \(count) files.",
          "\(prepared.file.shownPath) : aucune faute ; \(prepared.sources.count) sources, \(count) fichiers."
        ))
    }
  }
}
