import Fields
import Pipelines
import Tables

/// Puts an activity code that stands where words are expected into the column of codes, when that is blank.
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
    var codes = delivery.mentions["activity-code"] ?? TextColumn(missingCount: words.count)
    var found: [(row: Int, code: String)] = []
    var scratch = TextColumn()
    for row in 0..<words.count where !words.isBlank(row) && codes.isBlank(row) {
      let isCode = words.withValue(row) { value in
        guard Plain.isDigit(value[0]) else { return false }
        let verdict = judge.write(value, into: &scratch).verdict
        return verdict == .ok || verdict == .repaired
      }
      guard isCode else {
        scratch.discardValue()
        continue
      }
      scratch.endValue()
      found.append((row, scratch[scratch.count - 1]))
      log.note(Self.moved, row: row, field: "activity", of: delivery.mentions)
    }
    if !found.isEmpty {
      var filled = TextColumn()
      var cleared = TextColumn()
      var next = found[...]
      for row in 0..<words.count {
        guard let one = next.first, one.row == row else {
          filled.append(row, of: codes)
          cleared.append(row, of: words)
          continue
        }
        next = next.dropFirst()
        filled.append(one.code)
        // Words beside the code stay where they are.
        if words.length(of: row) > 8 { cleared.append(row, of: words) } else { cleared.endValue() }
      }
      _ = filled.noteChanges(from: codes)
      _ = cleared.noteChanges(from: words)
      delivery.mentions["activity"] = cleared
      codes = filled
    }
    delivery.mentions["activity-code"] = codes
  }
}
