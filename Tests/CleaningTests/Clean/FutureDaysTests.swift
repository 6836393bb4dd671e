import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct FutureDaysTests {
  @Test func aDayToComeIsAskedAbout() {
    var origins = Origins()
    let part = origins.index(of: Part(source: "desk", file: "tickets.csv"))
    for row in 1...3 { origins.append(part: part, record: row) }
    var delivery = Delivery(
      mentions: Batch(
        columns: [("birth-date", TextColumn(["2030-12-31", "1980-05-12", ""]))], origins: origins))
    let dates = TextColumn(["2025-11-25", "2025-11-26", "2027-02-13"])
    delivery.events[.interaction] = Events(
      batch: Batch(columns: [("interaction-date", dates)], origins: origins), mention: [0, 1, 2])
    var log = StepLog()
    let context = StepContext(locale: "fr-FR", asOf: "2025-11-25", folder: ".")
    FutureDays(context).after(&delivery, log: &log)
    #expect(log.findings.map(\.field) == ["birth-date", "interaction-date", "interaction-date"])
    #expect(log.findings.map(\.record) == [1, 2, 3])
    #expect(log.findings.allSatisfy { $0.finding.severity == .warning })
  }
}
