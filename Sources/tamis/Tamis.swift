import ArgumentParser
import Foundation
import Pipelines
import Writers

/// The command: one file per verb, in `Verbs`.
@main
struct Tamis: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tamis",
    abstract: say(
      "From a heap of files to one clean client file.",
      "D’un tas de fichiers à un seul fichier client propre."),
    version: "0.1.0",
    subcommands: [
      Look.self, Init.self, Run.self, Plan.self, CheckVerb.self, TestVerb.self, Stages.self,
      Cat.self, Normalize.self, MatchVerb.self,
      Review.self, ReferenceVerb.self,
    ])

  func run() async throws {
    CommonOptions.parseOrExit([]).console.answer(Self.welcome)
  }

  private static var welcome: String {
    say(
      """
      tamis — from a heap of files to one clean client file.

        Begin here:          tamis init
        Look at a file:      tamis look FILE
        Check a pipeline:    tamis check clients.yaml
        See the figures:     tamis plan clients.yaml
        Do it:               tamis run clients.yaml
        Judge single values: tamis normalize phone numbers.txt
        The stages:          tamis stages
        All commands:        tamis --help

      """,
      """
      tamis — d’un tas de fichiers à un seul fichier client propre.

        Pour commencer ici :        tamis init
        Regarder un fichier :       tamis look FICHIER
        Vérifier un traitement :    tamis check clients.yaml
        Voir les chiffres :         tamis plan clients.yaml
        Le faire :                  tamis run clients.yaml
        Juger des valeurs :         tamis normalize phone numeros.txt
        Les étapes :                tamis stages
        Toutes les commandes :      tamis --help

      """) + nextCommand
  }

  /// The next likely command: what lies in this folder decides.
  private static var nextCommand: String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: ".")) ?? []
    if let pipeline = names.sorted().first(where: { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") })
    {
      return say(
        "Next, probably:\n  tamis check \(pipeline)",
        "Ensuite, sans doute :\n  tamis check \(pipeline)")
    }
    return say("Next, probably:\n  tamis init", "Ensuite, sans doute :\n  tamis init")
  }

  /// Parses and runs; a wrong command ends with 2, not with the parser's own code.
  static func main() async {
    FreedMemory.keep()
    Console.holdDescriptors()
    LibraryNoise.silence()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let ending as Ending {
      Foundation.exit(ending.code.rawValue)
    } catch {
      let code = exitCode(for: error)
      if code == .success {
        Console.write(Array((fullMessage(for: error) + "\n").utf8), to: STDOUT_FILENO)
        Foundation.exit(0)
      }
      let text = fullMessage(for: error)
      if !text.isEmpty { Console.write(Array((text + "\n").utf8), to: STDERR_FILENO) }
      Foundation.exit(Pipelines.ExitCode.wrong.rawValue)
    }
  }
}
