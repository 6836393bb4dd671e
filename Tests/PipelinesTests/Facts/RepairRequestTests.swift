import Testing

@testable import Pipelines
@testable import Tables

@Suite struct RepairRequestTests {
  private func request(_ record: Int, _ field: String, _ value: String, _ code: String)
    -> RepairRequest
  {
    RepairRequest(
      origin: Origin(
        part: Part(source: "s", file: "f.csv"), record: record, byteOffset: 0, split: 0),
      field: field, value: value,
      reasons: [Finding(code, .warning, Phrase(en: code, fr: "le \(code)"))])
  }

  @Test func aCellIsAskedOnceWithAllItsReasons() {
    let joined = RepairRequest.joined([
      request(2, "email", "", "required"), request(1, "phone", "12", "too-short"),
      request(2, "email", "a@@b", "domain"), request(2, "email", "a@@b", "domain"),
    ])
    #expect(joined.map(\.origin.record) == [1, 2])
    #expect(joined.last?.value == "a@@b")
    #expect(joined.last?.reasons.map(\.code) == ["required", "domain"])
  }

  @Test func aRowHasThePlaceTheReasonAndRoomForTheAnswer() {
    let batch = PortTables.toRepair(
      [request(7, "phone", "12", "court")], headings: ["s": ["phone": "Tél."]], .french)
    #expect(batch.names == PortTables.repairColumns)
    #expect(
      batch.columns.map { $0[0] } == ["s", "f.csv", "7", "Tél.", "phone", "12", "le court", ""])
  }
}
