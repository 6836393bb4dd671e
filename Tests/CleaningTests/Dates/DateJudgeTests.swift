import Fields
import Tables
import Testing

@testable import Cleaning

struct DateJudgeTests {
  @Test func everyDayHasItsOrdinal() {
    var last: Calendar.Day?
    for ordinal in stride(from: 0, through: 3_652_058, by: 61) {
      guard let day = Calendar.Day(ordinal: ordinal) else {
        Issue.record("no day \(ordinal)")
        return
      }
      if day.ordinal != ordinal { Issue.record("\(day) is not day \(ordinal)") }
      last = day
    }
    #expect(last != nil)
    #expect(Calendar.Day(ordinal: 3_652_058) == Calendar.Day(year: 9999, month: 12, day: 31))
    #expect(Calendar.Day(ordinal: 3_652_059) == nil)
  }

  @Test(arguments: [
    ("60", "day-that-never-was"), ("0.5", "time-only"), ("2958466", "out-of-range"),
    ("99999999999999999999", "out-of-range"), ("-3", "malformed"),
  ])
  func noSuchSpreadsheetDay(serial: String, reason: String) {
    #expect(SerialDate().judge(serial).reason == reason)
  }

  @Test(arguments: [
    ("mars 2024", "incomplete-date"), ("03-avr", "incomplete-date"),
    ("31/04/2024", "impossible-date"),
    ("45385", "incomplete-date"), ("01/13/2024", "impossible-date"), ("demain", "malformed"),
    ("10:15", "malformed"), ("1/2/3", "incomplete-date"),
  ])
  func refusedDate(text: String, reason: String) {
    #expect(DateJudge().judge(text) == .rejected(reason))
  }

  @Test(arguments: [
    ("1er janvier 2020", "2020-01-01"), ("le 3 mai 2024 à 10h15", "2024-05-03"),
    ("January 5, 2020", "2020-01-05"), ("2024-05-03T10:15:00+02:00", "2024-05-03"),
    ("3 août 2024", "2024-08-03"), ("20112011", "2011-11-20"), ("20240503 10:15:00", "2024-05-03"),
    ("3-mai-24", "2024-05-03"),
    ("23/11/2026 10:15:22", "2026-11-23"), (" 23 / 11 / 2026 ", "2026-11-23"),
  ])
  func readDate(text: String, day: String) {
    #expect(DateJudge().judge(text) == .ok(day))
  }

  @Test func aColumnDecidesTheOrder() {
    #expect(DateOrder.decided(by: TextColumn(["03/04/2024", "31/01/2024"])) == .dayFirst)
    #expect(DateOrder.decided(by: TextColumn(["03/04/2024", "01/31/2024"])) == .monthFirst)
    #expect(DateOrder.decided(by: TextColumn(["03/04/2024", "2024-01-31"])) == nil)
    #expect(DateOrder.decided(by: TextColumn(["31/04/2024", "01/31/2024"])) == nil)
    #expect(DateJudge(order: .monthFirst).judge("01/31/2024") == .ok("2024-01-31"))
  }

  @Test(arguments: ["20/02/1985 (Paris)", "20/02/1985 à Lyon", "20 février 1985 à Lyon"])
  func wordsBehindADateAreTakenAwayAndTold(text: String) {
    let found = DateJudge().judge(text)
    #expect(found.value == "1985-02-20" && found.reason == "words-around")
  }

  @Test func theHourBehindADateIsNoWord() {
    #expect(DateJudge().judge("20/02/1985 à 10h15").reason == "")
    #expect(DateJudge().judge("1 juill. 2000").value == "2000-07-01")
  }
}
