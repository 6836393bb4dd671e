import Fields
import Pipelines
import Tables

/// Puts an activity code that stands where words are expected into the column of codes, when that holds none.
///
/// Under « Activité » or « Secteur » some programs write `62.01Z`, some « Boulangerie », some `62.01Z Programmation`.
struct ActivityCells: RecordCleaner {
  private let judge = ActivityCode()

  init(_ context: StepContext) {}

  static func flow(_ flow: inout Flow) {
    if flow.columns.contains("activity") { flow.add("activity-code") }
  }

  static let moved = Finding(
    "code-among-words", .repaired,
    Phrase(
      en: "an activity code stood among the words; it stands in activity-code now",
      fr: "un code d’activité était parmi les mots ; il est maintenant dans activity-code"))

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    guard let words = delivery.mentions["activity"] else { return }
    let codes = delivery.mentions["activity-code"] ?? TextColumn(missingCount: words.count)
    var filled = CellChanges()
    var cleared = CellChanges()
    for row in 0..<words.count where !words.isBlank(row) {
      let isCode = words.withValue(row) { value in
        Plain.isDigit(value[0]) && judge.holds(value, writing: &filled.cells)
      }
      guard isCode else { continue }
      // A code that is none does not stand in the way: it would be blank after this.
      if !codes.isBlank(row) {
        var other = TextColumn()
        if codes.withValue(row, { judge.holds($0, writing: &other) }) {
          filled.cells.discardValue()
          continue
        }
      }
      filled.end(row: row)
      // Words beside the code stay where they are.
      if words.length(of: row) <= 8 { cleared.set(row, to: "") }
      log.note(Self.moved, row: row, field: "activity", of: delivery.mentions)
    }
    delivery.mentions["activity"] = cleared.applied(to: words)
    delivery.mentions["activity-code"] = filled.applied(to: codes)
  }
}
