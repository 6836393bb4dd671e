import Foundation
import Pipelines
import Tables

/// The true client of each row of a file, from a file with two columns: the row's id and its client.
struct MatchAnswers {
  /// For each row a number for its true client.
  private(set) var client: [UInt32] = []

  /// Reads the answers; rows are found by the first column, or by their order when that column is no id of the rows, or counts them.
  init(path: String, table: MatchTable) throws(RunError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RunError(
        "unreadable", .unreadable, at: path,
        Phrase(en: "cannot be read", fr: "ne peut pas être lu"))
    }
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
    var byID: [String: String] = [:]
    var ordered: [String] = []
    var countsRows = true
    for line in lines {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
      }
      guard let first = cells.first, let last = cells.last, cells.count > 1 else { continue }
      byID[first] = last
      ordered.append(last)
      if Int(first) != ordered.count { countsRows = false }
    }
    var numbers: [String: UInt32] = [:]
    func number(_ name: String) -> UInt32 {
      if let number = numbers[name] { return number }
      let number = UInt32(numbers.count)
      numbers[name] = number
      return number
    }
    let ids = table.headings.first.flatMap { table.raw[$0] }
    var found = 0
    if let ids {
      for row in 0..<table.raw.count {
        if let name = byID[ids[row]] {
          found += 1
          client.append(number(name))
        } else {
          client.append(number("row \(row) without an answer"))
        }
      }
    }
    // Ids that are numbers too may be among 1, 2, 3 … by chance: all rows are named, or none is.
    let isWhole = ordered.count == table.raw.count
    if isWhole && (found == 0 || countsRows && found < ordered.count) {
      client = ordered.map(number)
    }
    guard found > 0 || ordered.count == table.raw.count else {
      throw RunError(
        "no-answers", .wrong, at: path,
        Phrase(
          en:
            "names no row of the file: its first column must hold the ids of the file’s first column",
          fr:
            "ne nomme aucune ligne du fichier : sa première colonne doit porter les identifiants de la première colonne du fichier"
        ))
    }
  }
}
