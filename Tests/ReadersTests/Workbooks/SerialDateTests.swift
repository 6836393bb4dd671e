import Reference
import Testing

@testable import Readers

@Suite struct SerialDateTests {
  private func text(
    _ raw: String, _ style: SerialDate.Style = .date, _ epoch: SerialDate.Epoch = .year1900
  ) -> String? {
    var out: [UInt8] = []
    guard SerialDate.append(Array(raw.utf8), style: style, epoch: epoch, to: &out) else {
      return out.isEmpty ? nil : "bytes were left behind"
    }
    return String(decoding: out, as: UTF8.self)
  }

  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("45385", "2024-04-03"),
    ("45351", "2024-02-29"), ("2958465", "9999-12-31"), ("45385.5", "2024-04-03T12:00:00"),
  ])
  func daysCountFromTheEpoch(_ raw: String, _ date: String) { #expect(text(raw) == date) }

  @Test(arguments: ["0", "60", "-1", "2958466", "x", ""])
  func aNumberOfNoDayIsNone(_ raw: String) { #expect(text(raw) == nil) }

  @Test func theOtherEpochBeginsFourYearsLater() {
    #expect(text("0", .date, .year1904) == "1904-01-01")
    #expect(text("43923", .date, .year1904) == "2024-04-03")
  }

  @Test func timesAreTimesOfTheDayOrMayPassIt() {
    #expect(text("0.5", .time) == "12:00:00")
    #expect(text("1.25", .elapsed) == "30:00:00")
  }
}
