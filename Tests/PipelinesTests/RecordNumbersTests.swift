import Tables
import Testing

@testable import Pipelines

@Suite struct RecordNumbersTests {
  private let part = Part(source: "shop", file: "orders.csv")

  private func piece(rows: Int, numbersFromOne: Bool) -> PipelineRun.PieceResult {
    var origins = Origins()
    let index = origins.index(of: part)
    for row in 0..<rows { origins.append(part: index, record: row + 1) }
    var log = ReadLog()
    if numbersFromOne { log.numbersFromOne = part }
    var result = Chain.Result(
      delivery: Delivery(mentions: Batch(origins: origins)), log: StepLog(), seconds: [], rows: [])
    let finding = Finding("x", .warning, Phrase(en: "x", fr: "x"))
    result.log.note(PlacedFinding(part: part, record: 1, finding))
    return PipelineRun.PieceResult(
      source: 0, readLog: log, readCount: rows, result: result, readSeconds: 0)
  }

  @Test func aPortionContinuesTheNumbersOfTheOneBefore() {
    var numbers = RecordNumbers()
    var first = piece(rows: 3, numbersFromOne: true)
    var second = piece(rows: 2, numbersFromOne: true)
    numbers.continueNumbers(of: &first)
    numbers.continueNumbers(of: &second)
    #expect(first.result.delivery.mentions.origins.records == [1, 2, 3])
    #expect(second.result.delivery.mentions.origins.records == [4, 5])
    #expect(second.result.log.findings.map(\.record) == [4])
  }

  @Test func numbersOfThePartAreLeftAlone() {
    var numbers = RecordNumbers()
    var first = piece(rows: 3, numbersFromOne: false)
    var second = piece(rows: 2, numbersFromOne: false)
    numbers.continueNumbers(of: &first)
    numbers.continueNumbers(of: &second)
    #expect(second.result.delivery.mentions.origins.records == [1, 2])
  }
}
