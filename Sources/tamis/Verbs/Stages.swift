import ArgumentParser
import Cleaning
import Pipelines
import Tables
import Reports

/// `tamis stages`: the manual, from the declarations themselves.
struct Stages: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: say(
      "The stages that a pipeline may name, and their options.",
      "Les étapes qu’un traitement peut nommer, et leurs options."),
    discussion: say(
      "Examples:\n  tamis stages\n  tamis stages csv\n  tamis stages --json-schema > tamis.schema.json",
      "Exemples :\n  tamis stages\n  tamis stages csv\n  tamis stages --json-schema > tamis.schema.json"
    ))

  @Argument(help: .init(say("One stage or rule.", "Une étape ou règle."), valueName: "name"))
  var name: String?

  @Flag(
    name: .customLong("json-schema"),
    help: .init(
      say(
        "The JSON Schema of a pipeline file, for editors.",
        "Le schéma JSON d’un fichier de traitement, pour les éditeurs.")))
  var jsonSchema = false

  @Flag(help: .init(say("The whole manual as Markdown.", "Le manuel entier en Markdown.")))
  var markdown = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    if jsonSchema {
      console.data(PipelineSchema(registry: AllStages.registry).document.text(indented: true))
      return
    }
    let manual = Manual(
      registry: AllStages.registry, rules: RuleBook.rules, checks: CheckBook.rules,
      kinds: Normalizers.kinds, language: markdown ? .english : console.language)
    if markdown {
      console.answer(manual.markdown)
    } else if let name {
      guard let page = manual.page(name) else {
        let nearest = NearestWord.to(name, among: manual.names)
        console.error(
          say(
            "no stage or rule is called \"\(name)\"",
            "aucune étape ni règle ne s’appelle « \(name) »")
            + (nearest.map { say("; did you mean \($0)?", " ; vouliez-vous dire « \($0) » ?") }
              ?? ""))
        throw Ending(code: .wrong)
      }
      console.answer(page)
    } else {
      console.answer(manual.overview)
    }
  }
}
