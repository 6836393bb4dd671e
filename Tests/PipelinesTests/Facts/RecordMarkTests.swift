import Tables
import Testing

@testable import Pipelines

@Suite struct RecordMarkTests {
  private func mark(_ cells: [(String, String?)], events: [(String, String?)] = []) -> RecordMark {
    var delivery = Delivery(mentions: .small(cells.map { ($0.0, [$0.1]) }))
    if !events.isEmpty {
      delivery.events[.purchase] = Events(
        batch: .small(events.map { ($0.0, [$0.1]) }), mention: [0])
    }
    return RecordMarks(delivery)[0]
  }

  @Test func aMarkIsReadBackAsItIsWritten() {
    let mark = RecordMark(whole: 0x0123_4567_89AB_CDEF, who: 0)
    #expect(mark.text == "123456789abcdef-0")
    #expect(RecordMark(mark.text) == mark)
    for text in ["", "12", "1-2-3", "x-1", "-"] { #expect(RecordMark(text) == nil, "\(text)") }
  }

  @Test func neitherTheOrderOfColumnsNorABlankOneChangesIt() {
    let mark = mark([("last-name", "Abel"), ("mobile", "06 99 12")])
    #expect(self.mark([("mobile", "06 99 12"), ("last-name", "Abel")]) == mark)
    #expect(self.mark([("last-name", "Abel"), ("mobile", "06 99 12"), ("email", nil)]) == mark)
    #expect(self.mark([("last-name", "06 99 12"), ("mobile", "Abel")]).whole != mark.whole)
    #expect(self.mark([("last-name", "Brun"), ("mobile", "06 99 12")]) != mark)
  }

  @Test func whoItIsTellsTheCodeElseTheNamesElseTheAddresses() {
    func who(_ cells: [(String, String?)]) -> UInt64 { mark(cells).who }
    let coded = who([("client-code", "C1"), ("last-name", "Abel"), ("email", "a@x.example")])
    #expect(coded == who([("client-code", "C1"), ("last-name", "Abell"), ("email", nil)]))
    // A code that nobody mapped stands under the name of its source.
    #expect(
      who([("list.Code client", "C1"), ("last-name", "Abel")])
        == who([("list.Code client", "C1"), ("last-name", "Abell")]))
    #expect(
      who([("last-name", "Abel"), ("email", "a@x.example")])
        == who([("last-name", "Abel"), ("email", "b@x.example")]))
    #expect(
      who([("email", "a@x.example"), ("note", "one")])
        == who([("email", "a@x.example"), ("note", "two")]))
    #expect(who([("note", "one")]) == 0)
  }

  @Test func ofOneClientsPurchasesEachHasAMarkOfItsOwn() {
    let client = [("last-name", String?("Abel"))]
    let first = mark(client, events: [("purchase-number", "F1"), ("purchase-date", "30/02/2025")])
    let second = mark(client, events: [("purchase-number", "F2"), ("purchase-date", "30/02/2025")])
    #expect(first.whole != second.whole && first.who != second.who)
    let again = mark(client, events: [("purchase-number", "F1"), ("purchase-date", "28/02/2025")])
    #expect(again.who == first.who && again.whole != first.whole)
  }
}
