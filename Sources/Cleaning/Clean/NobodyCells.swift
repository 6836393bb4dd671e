import Fields
import Pipelines
import Reference
import Tables

/// Tells a family name such as Sans, Personne or Toto from the word that stands for nobody: by the first name beside it.
struct NobodyCells: RecordCleaner {
  init(_ context: StepContext) {}

  private static let placeholder = Finding(
    Cause.placeholder.text, .repaired, Cause.placeholder.phrase)

  /// Blanks the words that no first name makes a family name of; the others are left to the judge.
  func before(_ delivery: inout Delivery, log: inout StepLog) {
    guard let lasts = delivery.mentions["last-name"] else { return }
    let firsts = delivery.mentions["first-name"]
    var nobodies: [Int] = []
    for row in 0..<lasts.count where !lasts.isBlank(row) {
      guard lasts.withValue(row, { NamePlaceholder.isFamilyName($0) }) else { continue }
      if !Self.isFirstName(firsts, row) { nobodies.append(row) }
    }
    guard !nobodies.isEmpty else { return }
    var column = TextColumn()
    var pending = nobodies[...]
    for row in 0..<lasts.count {
      if pending.first == row {
        pending.removeFirst()
        column.append("")
      } else {
        column.append(row, of: lasts)
      }
    }
    _ = column.noteChanges(from: lasts)
    delivery.mentions["last-name"] = column
    log.count(Self.placeholder, field: "last-name", times: nobodies.count)
  }

  private static func isFirstName(_ column: TextColumn?, _ row: Int) -> Bool {
    guard let column, !column.isBlank(row) else { return false }
    if column.withValue(row, { NamePlaceholder.tells($0) }) { return false }
    let word = column[row].split { $0 == " " || $0 == "-" }.first.map(String.init) ?? ""
    return ReferenceLibrary.standard.firstNames.entry(Fold.key(word)) != nil
  }
}
