import Foundation
import Pipelines
import Tables

/// The true client of each row of a file, from a table whose first column is the row's id and whose last is its client.
struct MatchAnswers {
  /// For each row a number for its true client.
  private(set) var client: [UInt32] = []

  /// Reads the answers; rows are found by the first column, or by their order when that column is no id of the rows, or counts them.
  ///
  /// What does not fit is said: answers about no row, rows without an answer, two answers about one id.
  init(path: String, table: MatchTable, console: Console) throws(RunError) {
    let answers = try Self.read(path)
    var numbers: [String: UInt32] = [:]
    func number(_ name: String) -> UInt32 {
      if let number = numbers[name] { return number }
      let number = UInt32(numbers.count)
      numbers[name] = number
      return number
    }
    var byID: [String: String] = [:]
    var twice: [String] = []
    for (id, name) in answers where !name.isEmpty {
      if let old = byID.updateValue(name, forKey: id), old != name { twice.append(id) }
    }
    let ids = table.headings.first.flatMap { table.raw[$0] }
    let named = (0..<table.raw.count).map { row in ids.flatMap { byID[$0[row]] } }
    let found = named.count { $0 != nil }
    // Ids that are numbers too may be among 1, 2, 3 … by chance: all rows are named, or none is.
    let isWhole = answers.count == table.raw.count
    let countsRows = answers.indices.allSatisfy { Int(answers[$0].id) == $0 + 1 }
    if isWhole && !answers.isEmpty && (found == 0 || countsRows && found < answers.count) {
      client = answers.enumerated().map { number($1.client.isEmpty ? Self.mark($0) : $1.client) }
      return
    }
    guard found > 0 else {
      throw RunError(
        "no-answers", .wrong, at: path,
        Phrase(
          en:
            "names no row of the file: its first column must hold the ids of the file’s first column",
          fr:
            "ne nomme aucune ligne du fichier : sa première colonne doit porter les identifiants de la première colonne du fichier"
        ))
    }
    client = named.enumerated().map { row, name in number(name ?? Self.mark(row)) }
    let rows = Set((0..<table.raw.count).compactMap { row in ids.map { $0[row] } })
    tell(
      path, console, strange: answers.map(\.id).filter { !rows.contains($0) },
      unanswered: table.raw.count - found, twice: twice)
  }

  /// The client of a row without an answer: a name that no file can hold.
  private static func mark(_ row: Int) -> String { "\u{0}\(row)" }

  private func tell(
    _ path: String, _ console: Console, strange: [String], unanswered: Int, twice: [String]
  ) {
    if let first = strange.first {
      console.warning(
        say(
          "\(path): answers about no row of the file, which count nowhere: \(strange.count), the first about \(first)",
          "\(path) : réponses sur aucune ligne du fichier, qui ne comptent nulle part : \(strange.count), la première sur \(first)"
        ))
    }
    if unanswered > 0 {
      console.warning(
        say(
          "\(path): rows of the file without an answer, each counted as a client of its own: \(unanswered)",
          "\(path) : lignes du fichier sans réponse, chacune comptée comme un client à part : \(unanswered)"
        ))
    }
    if let first = twice.first {
      console.warning(
        say(
          "\(path): ids with two clients, of which the last counts: \(twice.count), the first is \(first)",
          "\(path) : identifiants à deux clients, dont le dernier compte : \(twice.count), le premier est \(first)"
        ))
    }
  }

  /// The first and the last cell of each record below the headings, from any table that can be read.
  private static func read(_ path: String) throws(RunError) -> [(id: String, client: String)] {
    let file = InputFile(source: "truth", shownPath: path, path: path)
    let found: any Reader
    do throws(RunError) {
      found = try PipelineCheck(registry: AllStages.registry).look(file)
    } catch {
      // A file without a byte names no row either.
      if error.code == "source-empty" { return [] }
      throw error
    }
    // Cells of numbers alone look like no headings: they are known to stand in the first line.
    let type = Swift.type(of: found)
    let knowsHeader = type.settings.contains { $0.name == "header" }
    let reader = try type.reading(
      file, options: knowsHeader ? [Node.Entry("header", "1")] : [],
      console: Console(isQuiet: true, isColored: false))
    var reading = try reader.open(file)
    var answers: [(id: String, client: String)] = []
    var log = ReadLog()
    while let portion = try reading.next() {
      let batch = try portion.deliver(&log).mentions
      let columns = reading.headings.compactMap { batch[$0] }
      guard columns.count > 1 else { continue }
      for row in 0..<batch.count {
        answers.append((Self.bare(columns[0][row]), Self.bare(columns[columns.count - 1][row])))
      }
    }
    return answers
  }

  private static func bare(_ cell: String) -> String {
    cell.trimmingCharacters(in: .whitespaces)
  }
}
