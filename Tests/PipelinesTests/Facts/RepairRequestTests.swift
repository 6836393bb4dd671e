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
    var rows = RowPlaces()
    rows.take([RowMark(part: Part(source: "s", file: "f.csv"), record: 1, row: 4)])
    let batch = PortTables.toRepair(
      [request(7, "phone", "12", "court"), request(8, "s.Zone", "", "vide")],
      headings: ["s": ["phone": "Tél."]], rows: rows, .french)
    #expect(batch.names == PortTables.repairColumns)
    #expect(
      batch.columns.map { $0[0] }
        == ["f.csv", "", "10", "Tél.", "12", "le court", "", "s", "7", "phone", ""])
    #expect(
      batch.columns.map { $0[1] }
        == ["f.csv", "", "11", "Zone", "", "le vide", "", "s", "8", "s.Zone", ""])
  }

  @Test func aQuestionCarriesTheMarkOfItsRecord() {
    let part = Part(source: "s", file: "f.csv")
    let delivery = Delivery(mentions: .small([("phone", ["12", "13"])], part: part, first: 7))
    var requests = [request(8, "phone", "13", "short"), request(9, "phone", "", "required")]
    RepairRequest.mark(&requests, in: delivery)
    #expect(requests[0].mark == RecordMarks(delivery)[1])
    #expect(requests[1].mark == nil, "no record of this number is here")
    let batch = PortTables.toRepair(requests, headings: [:], .english)
    #expect(batch["mark"]?[0] == requests[0].mark?.text)
  }

  @Test func whatAReaderFoundWrongIsAskedUnderOurName() {
    let part = Part(source: "book", file: "b.xlsx", member: "Clients")
    func found(_ record: Int, _ heading: String, _ severity: Finding.Severity) -> PlacedFinding {
      PlacedFinding(
        part: part, record: record, field: heading,
        Finding("error-cell", severity, Phrase(en: "error", fr: "erreur")))
    }
    let requests = RepairRequest.asked(
      by: [
        found(3, "E-mail", .warning), found(4, "Zone", .error), found(5, "Zone", .notice),
        found(0, "Zone", .warning), found(6, "", .warning),
      ], headings: ["email": "E-mail"])
    #expect(requests.map(\.field) == ["email", "book.Zone", ""])
    #expect(requests.map(\.origin.record) == [3, 4, 6])
  }
}
