import Fields
import Pipelines
import Tables

/// Keeps the time that stands behind the day of a contact: it goes to `interaction-time`, where none is told yet.
struct TimeCells: RecordCleaner {
  init(_ context: StepContext) {}

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    guard let batch = delivery.events[.interaction]?.batch, let dates = batch["interaction-date"],
      !dates.isBlank
    else { return }
    let told = batch["interaction-time"]
    var times = CellChanges()
    for row in 0..<dates.count where !dates.isBlank(row) && told?.isBlank(row) != false {
      guard let time = dates.withValue(row, { Self.time(in: $0) }) else { continue }
      times.set(row, to: time)
    }
    guard !times.isEmpty else { return }
    let before = told ?? TextColumn(missingCount: batch.count)
    delivery.events[.interaction]?.batch["interaction-time"] = times.applied(
      to: before, notingOriginals: false)
  }

  /// The time behind a day, as `HH:MM`; `nil` where there is none, and at midnight, which programs write where they know no time.
  static func time(in text: Span<UInt8>) -> String? {
    var place = 1
    while place + 1 < text.count {
      let mark = text[place]
      guard mark == 0x3A || mark | 0x20 == 0x68, Plain.isDigit(text[place - 1]),
        Plain.isDigit(text[place + 1])
      else {
        place += 1
        continue
      }
      guard place + 2 < text.count, Plain.isDigit(text[place + 2]) else { return nil }
      var hour = Int(text[place - 1] - 0x30)
      var start = place - 1
      if start > 0, Plain.isDigit(text[start - 1]) {
        start -= 1
        hour += Int(text[start] - 0x30) * 10
      }
      // « 2025-09-06T14:32 », « 06/09/2025 14:32 »: the first number has a day before it.
      guard start > 5, !Plain.isDigit(text[start - 1]) else { return nil }
      let minute = Int(text[place + 1] - 0x30) * 10 + Int(text[place + 2] - 0x30)
      let rest = text.extracting((place + 3)..<text.count).text.uppercased()
      // « 12:15 Amiens » is no hour of the morning.
      let half = rest.filter { $0 != "." }.split { !$0.isLetter }.first
      if hour < 12, half == "PM" { hour += 12 }
      if hour == 12, half == "AM" { hour = 0 }
      guard hour < 24, minute < 60, hour + minute > 0 else { return nil }
      return (hour < 10 ? "0\(hour)" : "\(hour)") + (minute < 10 ? ":0\(minute)" : ":\(minute)")
    }
    return nil
  }
}
