import Fields
import Tables

/// The tables that Tamis itself writes: beside the lists of clients they are no sources.
public enum OwnTable {
  /// Whether a table with these headings is one of them: questions with a place for the answer, pairs to decide on, what tells of
  /// records, clients as a run gives them.
  static func wrote(_ headings: [String]) -> Bool {
    tellsOfRecords(headings) || areClients(headings)
  }

  /// Whether a table with these headings tells of records instead of listing them, whatever columns of theirs it repeats.
  public static func tellsOfRecords(_ headings: [String]) -> Bool {
    let folded = Set(headings.map(Heading.fold))
    return ports.contains { folded.isSuperset(of: $0) }
  }

  /// Headings of ports: questions, in both languages, pairs, and what tells of records by their places.
  private static let ports: [Set<String>] = [
    ["answer", "reason", "source", "record", "field", "value"],
    ["reponse", "motif", "source", "enregistrement", "champ", "valeur"],
    ["a", "b", "decision"], ["client", "source", "file", "record"],
    ["source", "file", "record", "field", "code", "reason"],
  ]

  /// Whether the headings are an id, our fields in our order, and what `source.heading` keeps.
  private static func areClients(_ headings: [String]) -> Bool {
    guard headings.first == "id" else { return false }
    let places = headings.dropFirst().compactMap { heading in
      Catalogue.clientFieldNames.firstIndex(of: heading)
    }
    let rest = headings.dropFirst(1 + places.count)
    return places.count >= 3 && places == places.sorted()
      && headings.dropFirst().prefix(places.count).contains { $0.contains("-") }
      && rest.allSatisfy { $0.contains(".") || Catalogue.field(ofColumn: $0) != nil }
  }

  static func leftOut(_ path: String) -> RunError {
    RunError(
      "own-table", .wrong, at: path,
      Phrase(
        en: "written by tamis itself, and left out; name it among the sources where it is one",
        fr:
          "écrit par tamis lui-même, et laissé de côté ; citez-le parmi les sources s’il en est une"
      ))
  }
}
