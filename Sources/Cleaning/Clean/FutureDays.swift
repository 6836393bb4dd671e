import Pipelines
import Tables

/// Asks about births and contacts that lie behind the day of the run: a column dragged down in a spreadsheet, a calendar of 1904.
struct FutureDays: RecordCleaner {
  private let today: [UInt8]

  init(_ context: StepContext) { today = Array(context.asOf.utf8) }

  static let future = Finding(
    "future-date", .warning,
    Phrase(
      en: "this day has not come yet; check it", fr: "ce jour n’est pas encore venu ; vérifiez-le"))

  func after(_ delivery: inout Delivery, log: inout StepLog) {
    look(at: delivery.mentions, "birth-date", log: &log)
    if let batch = delivery.events[.interaction]?.batch {
      look(at: batch, "interaction-date", log: &log)
    }
  }

  private func look(at batch: Batch, _ field: String, log: inout StepLog) {
    guard today.count == 10, let days = batch[field] else { return }
    for row in 0..<days.count where days.length(of: row) == 10 {
      let isFuture = today.lexicographicallyPrecedes(days.bytes[days.range(of: row)])
      // A cell that no rule could read holds no day.
      guard isFuture, days.withValue(row, { Self.isDay($0) }) else { continue }
      log.note(Self.future, row: row, field: field, value: days[row], of: batch)
    }
  }

  /// `2025-11-23`
  private static func isDay(_ text: Span<UInt8>) -> Bool {
    for place in 0..<text.count {
      let isSign = place == 4 || place == 7
      guard isSign ? text[place] == 0x2D : Plain.isDigit(text[place]) else { return false }
    }
    return text.count == 10
  }
}
