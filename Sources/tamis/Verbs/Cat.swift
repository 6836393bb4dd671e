import ArgumentParser
import Foundation
import Pipelines
import Tables
import Writers

/// `tamis cat`: any readable file as clean CSV.
struct Cat: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cat",
    abstract: say(
      "Any readable file as clean CSV, UTF-8.", "Tout fichier lisible en CSV propre, UTF-8."),
    discussion: say(
      "Examples:\n  tamis cat export.csv > clean.csv\n  tamis cat invoices/*.xml\n  tamis cat big.csv --count",
      "Exemples :\n  tamis cat export.csv > propre.csv\n  tamis cat factures/*.xml\n  tamis cat gros.csv --count"
    ))

  @Argument(help: .init(say("The files.", "Les fichiers."), valueName: "file"))
  var files: [String]

  @Option(
    help: .init(
      say("Which of several tables in one file.", "Laquelle de plusieurs tables d’un fichier."),
      valueName: "n"))
  var table: Int?

  @OptionGroup var sheet: SheetOption

  @Option(
    help: .init(
      say(
        "Which port: clients (default), purchases, purchase-lines …",
        "Quelle sortie : clients (par défaut), purchases, purchase-lines …"), valueName: "port"))
  var of: String?

  @Flag(
    help: .init(
      say("Print only the number of records.", "N’écrire que le nombre d’enregistrements.")))
  var count = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    Interruption.listen()
    var catalogue = FileCatalogue(console: console, port: try port(console))
    let options = (table.map { [Node.Entry("table", String($0))] } ?? []) + sheet.entries
    var firstFailure: RunError?
    for path in files {
      do throws(RunError) {
        try catalogue.show(path, options: options, countsOnly: count)
      } catch {
        console.error(error.line(console.language))
        if firstFailure == nil { firstFailure = error }
      }
    }
    catalogue.end(countsOnly: count)
    if let firstFailure { throw Ending(code: firstFailure.exit) }
    if catalogue.hasRefused { throw Ending(code: .unreadable) }
  }

  private func port(_ console: Console) throws -> Port {
    guard let of else { return .clients }
    let port = Port(rawValue: of)
    if let port, FileCatalogue.ports.contains(port) { return port }
    let ports = FileCatalogue.ports.map(\.rawValue).joined(separator: ", ")
    console.error(
      port == nil
        ? say(
          "unknown port \"\(of)\"; there are \(ports)",
          "sortie inconnue « \(of) » ; il y a \(ports)")
        : say(
          "the port \(of) is made by a run; a file alone has \(ports)",
          "la sortie \(of) naît d’un traitement ; un fichier seul a \(ports)"))
    throw Ending(code: .wrong)
  }
}
