import ArgumentParser
import Foundation
import Pipelines
import Reference
import Tables

/// `tamis reference`: the tables that cleaning and matching look things up in.
struct ReferenceVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: say(
      "The tables of communes, names and codes that cleaning looks things up in.",
      "Les tables de communes, de noms et de codes que le nettoyage consulte."),
    subcommands: [Add.self, List.self])

  /// `tamis reference add`: keeps a table as INSEE or La Poste publish it.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: say(
        "Keep official tables, as INSEE and La Poste publish them, for every later command.",
        "Garder des tables officielles, telles que l’Insee et La Poste les publient, pour toutes les commandes à venir."
      ),
      discussion: say(
        "Example:\n  tamis reference add laposte_hexasmal.csv v_commune_2026.csv",
        "Exemple :\n  tamis reference add laposte_hexasmal.csv v_commune_2026.csv"))

    @Argument(help: .init(say("The files.", "Les fichiers."), valueName: "file"))
    var files: [String]

    @Flag(
      help: .init(
        say(
          "Keep them in the folder reference here, for the pipelines of this folder alone.",
          "Les garder dans le dossier reference d’ici, pour les seuls traitements de ce dossier.")))
    var here = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
      let console = common.console
      let store =
        here ? ReferenceStore(directory: ReferenceStore.folderBeside) : ReferenceStore.standard
      var isRefused = false
      for file in files {
        do throws(ReferenceStore.Refusal) {
          let tables: [ReferenceStore.Summary]
          if let workbook = ReferenceWorkbook(file) {
            tables = try workbook.add(to: store)
          } else {
            tables = [try store.add(file)]
          }
          for kept in tables {
            console.answer(
              "\(kept.table): \(kept.content(console.language)); "
                + say(
                  "\(kept.rowCount) rows, hash \(kept.hash.prefix(12))",
                  "\(kept.rowCount) lignes, empreinte \(kept.hash.prefix(12))"))
          }
        } catch {
          console.error(error.phrase(console.language))
          isRefused = true
        }
      }
      if isRefused { throw Ending(code: .unreadable) }
      let folder = store.absoluteDirectory
      console.note(say("Kept in \(folder).", "Gardé dans \(folder)."))
      let environment = ProcessInfo.processInfo.environment
      if !here, let ignored = ReferenceStore.ignoredDataFolder(in: environment) {
        console.note(
          say(
            "XDG_DATA_HOME is \"\(ignored)\", a relative path: ignored, as the XDG specification has it; write an absolute one.",
            "XDG_DATA_HOME vaut « \(ignored) », un chemin relatif : ignoré, comme le veut la spécification XDG ; écrivez un chemin absolu."
          ))
      }
    }
  }

  /// `tamis reference list`: the tables that a user has added.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: say("The tables that were added.", "Les tables ajoutées."))

    @OptionGroup var common: CommonOptions

    func run() async throws {
      let console = common.console
      ReferenceStore.look(beside: "")
      let names = ReferenceStore.standard.names
      console.answer(
        names.isEmpty
          ? say(
            "No table was added; those that ship with tamis serve.",
            "Aucune table ajoutée ; celles livrées avec tamis servent.")
          : names.joined(separator: "\n"))
    }
  }
}
