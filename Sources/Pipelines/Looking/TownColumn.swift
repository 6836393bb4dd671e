import Fields
import Tables

/// Whether a column holds the towns of the post codes beside it.
struct TownColumn {
  private var rows = 0
  private var agreeing = 0
  private var repeated = 0
  private var codeCount = 0
  private var wordCount = 0
  private var letterRows = 0

  /// Looks at the rows that have both.
  init(_ column: TextColumn, _ codes: TextColumn) {
    var towns: [String: [String: Int]] = [:]
    var words: Set<String> = []
    for row in 0..<min(column.count, codes.count)
    where !column.isBlank(row) && !codes.isBlank(row) {
      let word = Heading.fold(column[row])
      rows += 1
      // The sign of a province is no town.
      if word.count >= 3, !word.contains(where: \.isNumber) { letterRows += 1 }
      words.insert(word)
      towns[Heading.fold(codes[row]), default: [:]][word, default: 0] += 1
    }
    codeCount = towns.count
    wordCount = words.count
    for counts in towns.values {
      let sum = counts.values.reduce(0, +)
      guard sum > 1, let most = counts.values.max() else { continue }
      repeated += sum
      agreeing += most
    }
  }

  /// Whether rows of one post code nearly always say one thing, and other codes mostly another: the agencies, or the salesmen, of the
  /// codes are fewer.
  var holds: Bool {
    repeated >= 20 && codeCount >= 5 && letterRows * 10 >= rows * 9
      && agreeing * 4 >= repeated * 3 && wordCount * 10 >= codeCount * 7
  }
}
