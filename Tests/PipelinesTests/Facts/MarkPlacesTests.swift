import Tables
import Testing

@testable import Pipelines

@Suite struct MarkPlacesTests {
  @Test func aQuestionThatComesLateGetsTheMarkOfItsRecord() {
    let delivery = Delivery(mentions: .small([("last-name", ["Abel", "Brun"])], first: 7))
    var places = MarkPlaces()
    places.take(delivery)
    let part = Part(source: "list", file: "a.csv")
    let known = RecordMark(whole: 1, who: 1)
    var requests = [8, 9].map {
      RepairRequest(
        origin: Origin(part: part, record: $0), field: "email", value: "", reasons: [])
    }
    requests.append(requests[0])
    requests[2].mark = known
    places.mark(&requests)
    #expect(requests[0].mark == RecordMarks(delivery)[1])
    #expect(requests[1].mark == nil)
    #expect(requests[2].mark == known)
  }
}
