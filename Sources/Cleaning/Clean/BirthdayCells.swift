import Fields
import Pipelines
import Tables

/// Keeps birthdays that are a day and a month alone: they stand in `day-of-birth`, and are no damaged birth dates.
struct BirthdayCells: RecordCleaner {
  init(_ context: StepContext) {}

  private static let moved = Finding(
    "day-of-birth", .repaired,
    Phrase(
      en: "a birthday without its year stands in day-of-birth",
      fr: "un anniversaire sans son année est dans day-of-birth"))

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    guard let dates = delivery.mentions["birth-date"],
      let days = delivery.mentions["day-of-birth"]
    else { return }
    var moved: [Int] = []
    for row in 0..<dates.count where !dates.isBlank(row) && days.isBlank(row) {
      if dates.withValue(row, { DayAndMonth.holds($0) }) { moved.append(row) }
    }
    guard !moved.isEmpty else { return }
    var (left, right) = (TextColumn(), TextColumn())
    var pending = moved[...]
    for row in 0..<dates.count {
      if pending.first == row {
        pending.removeFirst()
        left.append("")
        right.append(row, of: dates)
      } else {
        left.append(row, of: dates)
        right.append(row, of: days)
      }
    }
    delivery.mentions["birth-date"] = left
    delivery.mentions["day-of-birth"] = right
    log.count(Self.moved, field: "birth-date", times: moved.count)
  }
}
