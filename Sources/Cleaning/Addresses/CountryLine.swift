import Pipelines
import Reference
import Tables

/// The name of a country as the last line of an envelope has it: capitals, in the sender's language.
///
/// Source: ISO 3166, with the customary name where ISO has only the official one: `COREE DU SUD`.
struct CountryLine: Sendable {
  /// For senders who write French.
  static let french = CountryLine(.french)

  private let names: [String: String]

  /// The names in a language.
  init(_ language: Language) {
    var names: [String: String] = [:]
    let table = ReferenceTable.compiled("pays_iso3166.csv")
    let header = table?.header ?? []
    let ending = language == .french ? "fr" : "en"
    let places = ["nom_courant_", "nom_"].compactMap { header.firstIndex(of: $0 + ending) }
    for row in table?.rows() ?? [] where row.count == header.count {
      names[row[0]] = places.lazy.map { row[$0] }.first { !$0.isEmpty }.map(Fold.key)
    }
    names["XK"] = "KOSOVO"
    self.names = names
  }

  /// The name of a country by its ISO 3166 code; the code itself when no name is known.
  subscript(code: String) -> String { names[code] ?? code }
}
