import Foundation

/// The measurements of one function each.
enum Commands {
  /// The measures of likeness that we have, by their usual names.
  static let likenessNames = [
    "levenshtein", "osa", "damerau", "jaro", "jaro_winkler_p01", "indel_ratio", "token_sort_ratio",
    "token_set_ratio",
  ]

  /// How alike two texts are by each measure: edits, shares of one with six decimals, ratios of a hundred with four.
  static func likenesses(_ first: String, _ second: String) -> [String] {
    let a = Array(first.unicodeScalars)
    let b = Array(second.unicodeScalars)
    let counts = [
      EditDistance.levenshtein(a, b), EditDistance.optimalAlignment(a, b),
      EditDistance.damerau(a, b),
    ].map(String.init)
    let shares = [Likeness.jaro(a, b), Likeness.jaroWinkler(a, b)].map { decimals($0, 6) }
    let ratios = [
      Likeness.ratio(a, b), Likeness.sortedWordsRatio(a, b), Likeness.wordSetRatio(a, b),
    ].map { decimals($0, 4) }
    return counts + shares + ratios
  }

  /// The phonetic keys that we have, by their usual names.
  static let keyNames = ["soundex", "nysiis", "metaphone", "match_rating"]

  /// Each phonetic key of a name.
  static func keys(_ name: String) -> [String] {
    let name = Array(name.utf8)
    return [Soundex.key(name), NYSIIS.key(name), Metaphone.key(name), MatchRating.key(name)]
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every measure of likeness for the pairs of a file with the columns `a` and `b`.
  static func distances(of path: String) throws {
    let (rows, places) = try table(path, columns: ["a", "b"])
    var out = (["a", "b"] + likenessNames).joined(separator: ",") + "\n"
    for row in rows {
      let (first, second) = (row[places[0]], row[places[1]])
      out +=
        ([cell(first), cell(second)] + likenesses(first, second)).joined(separator: ",") + "\n"
    }
    FileHandle.standardOutput.write(Data(out.utf8))
  }

  /// Every phonetic key for the names of a file with the column `input`.
  static func phonetic(of path: String) throws {
    let (rows, places) = try table(path, columns: ["input"])
    var out = (["input"] + keyNames).joined(separator: ",") + "\n"
    for row in rows {
      out += ([row[places[0]]] + keys(row[places[0]])).map(cell).joined(separator: ",") + "\n"
    }
    FileHandle.standardOutput.write(Data(out.utf8))
  }

  /// The rows of a plain CSV file, and where the columns asked for stand; the first ones when it has no such headings.
  private static func table(_ path: String, columns: [String]) throws -> (
    rows: [[String]], places: [Int]
  ) {
    let rows = PlainCSV.rows(of: try Data(contentsOf: URL(fileURLWithPath: path)))
    let places = columns.map { rows.first?.firstIndex(of: $0) }
    let found = places.compactMap { $0 }
    let body = found.count == columns.count ? Array(rows.dropFirst()) : rows
    let chosen = found.count == columns.count ? found : Array(columns.indices)
    let last = chosen.max() ?? 0
    return (body.map { $0 + [String](repeating: "", count: max(0, last + 1 - $0.count)) }, chosen)
  }

  private static func cell(_ text: String) -> String {
    let plain = !text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    return plain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func decimals(_ value: Double, _ count: Int) -> String {
    String(format: "%.\(count)f", value)
  }
}
