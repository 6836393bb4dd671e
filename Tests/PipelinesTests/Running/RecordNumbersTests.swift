import Tables
import Testing

@testable import Pipelines

@Suite struct RecordNumbersTests {
  private static let part = Part(source: "shop", file: "orders.csv")

  /// A portion of records that are numbered from 1, with a finding about its first one.
  private struct Chunk: Portion {
    var rows: Int
    var numbersFromOne = true

    func deliver(_ log: inout ReadLog) -> Delivery {
      var origins = Origins()
      let index = origins.index(of: RecordNumbersTests.part)
      for row in 0..<rows { origins.append(part: index, record: row + 1) }
      if numbersFromOne { log.numbersFromOne = RecordNumbersTests.part }
      let finding = Finding("x", .warning, Phrase(en: "x", fr: "x"))
      log.note(PlacedFinding(part: RecordNumbersTests.part, record: 1, finding))
      log.place(RowMark(part: RecordNumbersTests.part, record: 1, row: log.rowCount + 1))
      log.rowCount += rows + 1
      let events = Events(batch: Batch(origins: origins), mention: (0..<UInt32(rows)).map { $0 })
      return Delivery(mentions: Batch(origins: origins), events: [.purchase: events])
    }
  }

  @Test func aPortionContinuesTheNumbersOfTheOneBefore() throws {
    let numbers = RecordNumbers()
    var log = ReadLog()
    #expect(try numbers.deliver(Chunk(rows: 3), &log).mentions.origins.records == [1, 2, 3])
    let second = try numbers.deliver(Chunk(rows: 2), &log)
    #expect(second.mentions.origins.records == [4, 5])
    #expect(second.events[.purchase]?.batch.origins.records == [4, 5])
    #expect(log.findings.map(\.record) == [1, 4])
    #expect(log.rowMarks.map(\.record) == [1, 4])
    #expect(log.rowMarks.map(\.row) == [1, 5])
  }

  @Test func numbersOfThePartAreLeftAlone() throws {
    let numbers = RecordNumbers()
    var log = ReadLog()
    for _ in 0..<2 {
      let delivery = try numbers.deliver(Chunk(rows: 2, numbersFromOne: false), &log)
      #expect(delivery.mentions.origins.records == [1, 2])
    }
  }

  @Test func recordsThatCouldNotBeReadAreCountedToo() throws {
    struct Unreadable: Portion {
      func deliver(_ log: inout ReadLog) -> Delivery {
        let reason = Finding("x", .error, Phrase(en: "x", fr: "x"))
        log.reject(UnreadableRecord(part: RecordNumbersTests.part, record: 2, reason: reason))
        return Chunk(rows: 1).deliver(&log)
      }
    }
    let numbers = RecordNumbers()
    var log = ReadLog()
    #expect(try numbers.deliver(Unreadable(), &log).mentions.origins.records == [1])
    #expect(try numbers.deliver(Unreadable(), &log).mentions.origins.records == [3])
    #expect(log.unreadable.map(\.record) == [2, 4])
  }
}
