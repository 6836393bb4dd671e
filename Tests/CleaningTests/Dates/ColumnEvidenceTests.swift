import Fields
import Pipelines
import Tables
import Testing

@testable import Cleaning

/// Several files of one source, each written in its own way.
@Suite struct ColumnEvidenceTests {
  private static let context = StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: ".")

  private func delivery(_ file: String, _ columns: [(String, [String])], first: Int = 1) -> Delivery
  {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: file))
    for row in 0..<(columns.first?.1.count ?? 0) { origins.append(part: part, record: first + row) }
    return Delivery(
      mentions: Batch(
        columns: columns.map { ($0.0, TextColumn($0.1)) }, origins: origins))
  }

  private func evidence(_ deliveries: [Delivery]) -> ColumnEvidence {
    var evidence = ColumnEvidence(Self.context)
    for delivery in deliveries { _ = evidence.look(at: delivery) }
    return evidence
  }

  /// Cleans what was looked at beforehand.
  private func cleaned(_ deliveries: [Delivery]) -> (values: [[String?]], codes: [String]) {
    let evidence = evidence(deliveries)
    var context = Self.context
    (context.evidence, context.partEvidence) = (evidence.evidence, evidence.partEvidence)
    let step = Clean().step(context)
    var codes: [String] = []
    let values = deliveries.map { delivery -> [String?] in
      var delivery = delivery
      var log = StepLog(asksPersons: true)
      step.apply(to: &delivery, log: &log)
      codes += log.findings.map { "\($0.part.file) \($0.record) \($0.finding.code)" }
      let columns = delivery.mentions.columns
      return columns.flatMap { column in (0..<column.count).map { column.value($0) } }
    }
    return (values, codes)
  }

  @Test func eachFileIsReadInTheStyleThatItProves() {
    let found = cleaned([
      delivery("fr", [("purchase-total", ["1 250,50", "2,5", "1.500"])]),
      delivery("en", [("purchase-total", ["12.75", "2,500", "1.500"])]),
      delivery("open", [("purchase-total", ["3,500", "120"])]),
    ])
    #expect(found.values[0] == ["1250.50", "2.50", "1500.00"])
    #expect(found.values[1] == ["12.75", "2500.00", "1.50"])
    #expect(found.values[2] == [nil, "120.00"], "nothing tells how its amount is written")
    #expect(found.codes == ["open 1 ambiguous"])
  }

  @Test func theOrderOfDayAndMonthIsThatOfTheFile() {
    let found = cleaned([
      delivery("fr", [("birth-date", ["25/01/1980", "03/02/1981"])]),
      delivery("en", [("birth-date", ["01/25/1980", "03/02/1981"])]),
      delivery("open", [("birth-date", ["03/04/1982"])]),
    ])
    #expect(found.values[0] == ["1980-01-25", "1981-02-03"])
    #expect(found.values[1] == ["1980-01-25", "1981-03-02"])
    #expect(found.codes == ["open 1 ambiguous-date"])
  }

  /// Files that agree, or of which one proves nothing, are one column.
  @Test func whatOneFileProvesCountsForThoseThatProveNothing() {
    let found = cleaned([
      delivery("a", [("birth-date", ["25/01/1980"])]),
      delivery("b", [("birth-date", ["03/02/1981"])]),
    ])
    #expect(found.values == [["1980-01-25"], ["1981-02-03"]] && found.codes.isEmpty)
    let all = evidence([
      delivery("a", [("birth-date", ["25/01/1980"])]),
      delivery("b", [("birth-date", ["26/02/1981"])]),
    ])
    #expect(all.partEvidence.isEmpty && all.findings.isEmpty && all.placedFindings.isEmpty)
  }

  @Test func theFileThatDoesNotTellIsNamed() {
    let all = evidence([
      delivery("fr", [("birth-date", ["25/01/1980"])]),
      delivery("open", [("birth-date", ["03/04/1982"])]),
      delivery("en", [("birth-date", ["01/25/1980"])]),
    ])
    #expect(all.findings.isEmpty)
    #expect(
      all.placedFindings.map { "\($0.part.file) \($0.finding.code)" } == ["open mixed-date-orders"])
    #expect(Set(all.partEvidence.keys.map(\.file)) == ["fr", "en"])
  }

  /// The pieces of one file are looked at together, wherever they end.
  @Test func thePiecesOfAFileAreOne() {
    let pieces = [
      delivery("en", [("purchase-total", ["2,500"])]),
      delivery("en", [("purchase-total", ["12.75"])], first: 2),
      delivery("fr", [("purchase-total", ["12,75"])]),
    ]
    #expect(cleaned(pieces).values == [["2500.00"], ["12.75"], ["12.75"]])
  }

  /// A source in one piece is looked at when it is cleaned, and says of its dates the same.
  @Test func datesOfBothOrdersInOnePieceAreTold() {
    var delivery = delivery("a", [("birth-date", ["25/01/1980", "01/26/1980", "03/04/1982"])])
    var log = StepLog(asksPersons: true)
    Clean().step(Self.context).apply(to: &delivery, log: &log)
    #expect(log.findings.contains { $0.finding.code == "ambiguous-date" && $0.record == 3 })
    #expect(log.findings.contains { $0.finding.code == "mixed-date-orders" })
  }

  /// A folder of invoices is not read twice; names that tell no order yet are looked for further.
  @Test func aYearOfFilesIsEnough() {
    let one = [("purchase-total", ["12.75"])]
    let parts = (0...ColumnEvidence.enoughParts).map { delivery("f\($0)", one) }
    #expect(!evidence(Array(parts.dropLast())).isDone)
    #expect(evidence(parts).isDone)
    let named = parts + [delivery("last", [("person", ["Martin Paul"])]), delivery("end", one)]
    #expect(!evidence(named).isDone)
  }
}
