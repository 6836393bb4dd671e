import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct TimeCellsTests {
  @Test(arguments: [
    ("06/09/2025 14:32", "14:32"), ("2025-09-06T08:05:10+02:00", "08:05"),
    ("06/09/2025 9h05", "09:05"),
    ("09/06/2025 2:32 PM", "14:32"), ("09/06/2025 12:10 am", "00:10"),
    ("06/09/2025 12:15 Amiens", "12:15"),
    ("09/06/2025 2:32 p.m.", "14:32"), ("06/09/2025 00:00:00", nil),
    ("06/09/2025", nil), ("14:32", nil), ("06/09/2025 25:10", nil), ("06/09/2025 à 14h", nil),
  ])
  func theTimeBehindADayIsRead(text: String, time: String?) {
    #expect(TimeCells.time(in: text.utf8.span) == time)
  }

  @Test func aTimeStaysBesideItsDay() {
    var origins = Origins()
    let part = origins.index(of: Part(source: "desk", file: "tickets.csv"))
    for row in 1...2 { origins.append(part: part, record: row) }
    var delivery = Delivery(
      mentions: Batch(columns: [("last-name", TextColumn(["Morel", "Noël"]))], origins: origins))
    let dates = TextColumn(["06/09/2025 14:32", "07/09/2025"])
    delivery.events[.interaction] = Events(
      batch: Batch(columns: [("interaction-date", dates)], origins: origins), mention: [0, 1])
    var log = StepLog()
    let context = StepContext(locale: "fr-FR", asOf: "2025-11-25", folder: ".")
    Clean().step(context).apply(to: &delivery, log: &log)
    let batch = delivery.events[.interaction]?.batch
    #expect(batch?["interaction-date"]?[0] == "2025-09-06")
    #expect((0..<2).map { batch?["interaction-time"]?.value($0) } == ["14:32", nil])
  }
}
