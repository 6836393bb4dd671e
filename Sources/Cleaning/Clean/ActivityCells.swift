import Fields
import Pipelines
import Reference
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

  /// Codes of an edition whose list is not there are judged by their form alone; it is said once.
  func after(_ delivery: inout Delivery, log: inout StepLog) {
    let activities = ReferenceLibrary.standard.activities
    guard !activities.editions.contains(.third), let codes = delivery.mentions["activity-code"]
    else { return }
    let count = (0..<codes.count).count { row in
      !codes.isBlank(row) && codes.withValue(row) { activities.facts($0)?.edition } == .third
    }
    log.count(Self.withoutList, field: "activity-code", times: count)
  }

  private static let withoutList = Finding(
    "no-list", .notice,
    Phrase(
      en:
        "of NAF 2025, whose list does not ship: the form alone was checked; add it by tamis reference add",
      fr:
        "de la NAF 2025, dont la liste n’est pas livrée : seule la forme est vérifiée ; ajoutez-la par tamis reference add"
    ))
}
