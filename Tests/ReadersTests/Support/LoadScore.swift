/// How well a loaded table agrees with the clean one, by the ten measures of the Pollock benchmark (VLDB 2023).
///
/// Success, then precision, recall and F1 of the first row's cells, of the records (cells joined, blanks weigh nothing) and of
/// all cells, each as multisets; 10 is perfect. Values are compared in lower case, stricter than the benchmark, which also
/// folds dates and numbers.
enum LoadScore {
  static func of(_ loaded: [[String]], clean: [[String]]) -> Double {
    guard let header = clean.first else { return 10 }
    guard let first = loaded.first else { return 1 }
    let lower = { (row: [String]) in row.map { $0.lowercased() } }
    let records = { (rows: [[String]]) in rows.dropFirst().map { lower($0).joined() } }
    return 1 + agreement(lower(header), lower(first)) + agreement(records(clean), records(loaded))
      + agreement(clean.flatMap { $0 }, loaded.flatMap { $0 })
  }

  private static func agreement(_ clean: [String], _ loaded: [String]) -> Double {
    if clean.isEmpty { return 3 }
    var left: [String: Int] = [:]
    for value in clean { left[value, default: 0] += 1 }
    var common = 0
    for value in loaded where left[value, default: 0] > 0 {
      left[value, default: 0] -= 1
      common += 1
    }
    guard common > 0 else { return 0 }
    let precision = Double(common) / Double(clean.count)
    let recall = Double(common) / Double(loaded.count)
    return precision + recall + 2 * precision * recall / (precision + recall)
  }
}
