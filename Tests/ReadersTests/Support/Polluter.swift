/// Damages a clean table in one of the ways that real files are damaged; made anew, after the kinds of the Pollock benchmark.
enum Polluter {
  /// A polluted file, the table it should be read as, and what was done to it.
  struct Polluted {
    var name: String
    var text: String
    var expected: [[String]]
    /// How much the kind weighs among files found in the wild.
    var weight: Double
  }

  /// Every pollution of `table`, with row and column drawn from `seed` where it needs some.
  static func all(_ table: [[String]], seed: UInt64) -> [Polluted] {
    var random = SeededRandom(seed: seed)
    return files(table) + (0..<12).flatMap { _ in rows(table, &random) }
  }

  private static func files(_ table: [[String]]) -> [Polluted] {
    let width = table[0].count
    let blank = [String](repeating: "", count: width)
    let title = ["Édition du mois"] + blank.dropFirst()
    let less = table.map { Array($0.dropLast()) }
    let more = table.enumerated().map { $1 + [$0 == 0 ? "Autre" : "x\($0)"] }
    func lines(_ separator: String = ",", _ end: String = "\r\n") -> String {
      write(table, separator, end: end)
    }
    return [
      Polluted(name: "source", text: lines(), expected: table, weight: 1),
      Polluted(name: "no-payload", text: "", expected: [], weight: 15),
      Polluted(
        name: "no-trailing-newline", text: String(lines().dropLast()), expected: table, weight: 184),
      Polluted(name: "double-trailing-newline", text: lines() + "\r\n", expected: table, weight: 5),
      Polluted(
        name: "no-header", text: write(Array(table.dropFirst())),
        expected: Array(table.dropFirst()), weight: 470),
      Polluted(
        name: "preamble", text: write([title, blank]) + lines(), expected: table, weight: 282),
      Polluted(name: "header-only", text: write([table[0]]), expected: [table[0]], weight: 3),
      Polluted(
        name: "one-row", text: write(Array(table.prefix(2))), expected: Array(table.prefix(2)),
        weight: 4),
      Polluted(name: "table-less", text: lines() + write(less), expected: table, weight: 63),
      Polluted(name: "table-more", text: lines() + write(more), expected: table, weight: 63),
      Polluted(name: "cr", text: lines(",", "\r"), expected: table, weight: 7),
      Polluted(name: "lf", text: lines(",", "\n"), expected: table, weight: 1691),
      Polluted(name: "tab", text: lines("\t"), expected: table, weight: 4),
      Polluted(name: "semicolon", text: lines(";"), expected: table, weight: 834),
      Polluted(name: "comma-space", text: lines(", "), expected: table, weight: 101),
      Polluted(
        name: "apostrophe", text: write(table, ",", quote: "'"), expected: table, weight: 11),
      Polluted(
        name: "backslash", text: write(table, ",", escape: "\\\""), expected: table, weight: 1),
      Polluted(
        name: "no-escape", text: write(table, ",", escape: "\""), expected: table, weight: 7),
    ]
  }

  private static func rows(_ table: [[String]], _ random: inout SeededRandom) -> [Polluted] {
    let row = 1 + random.below(table.count - 1)
    let column = random.below(table[0].count)
    let cells = table[row].map { quote($0, ",", "\"", "\"\"") }
    func file(_ line: String) -> String {
      write(Array(table[..<row])) + line + "\r\n" + write(Array(table[(row + 1)...]))
    }
    let extra = (cells[..<column] + [""] + cells[column...]).joined(separator: ",")
    let gap = max(column, 1)
    let less = cells[..<gap].joined(separator: ",") + cells[gap...].joined(separator: ",")
    var stray = cells
    stray[column] = "\"" + stray[column]
    var strayTable = table
    strayTable[row][column] = "\"" + table[row][column]
    let other = table[row].map { quote($0, ";", "\"", "\"\"") }.joined(separator: ";")
    return [
      Polluted(name: "more-sep \(row) \(column)", text: file(extra), expected: table, weight: 9),
      Polluted(name: "less-sep \(row) \(gap)", text: file(less), expected: table, weight: 8),
      Polluted(
        name: "extra-quote \(row) \(column)", text: file(stray.joined(separator: ",")),
        expected: strayTable, weight: 0.3),
      Polluted(name: "other-sep \(row)", text: file(other), expected: table, weight: 0.1),
    ]
  }

  private static func write(
    _ table: [[String]], _ separator: String = ",", quote mark: String = "\"",
    escape: String? = nil, end: String = "\r\n"
  ) -> String {
    table.map { row in
      row.map { quote($0, separator, mark, escape ?? mark + mark) }.joined(separator: separator)
        + end
    }.joined()
  }

  private static func quote(_ cell: String, _ separator: String, _ mark: String, _ escape: String)
    -> String
  {
    guard
      cell.contains(separator) || cell.contains(mark) || cell.contains("\n") || cell.contains(" ")
    else { return cell }
    return mark + cell.replacing(mark, with: escape) + mark
  }
}
