import Fields
import Reference
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

  /// As services of mails export them: only a column of nothing else tells that a number is a moment.
  @Test func secondsSince1970AreDaysWhereNothingElseStands() {
    let settled = DateJudge().settled(
      by: TextColumn(["1763980800", "1764028799", "1764028800000", "2025-11-26"]))
    for (text, day) in [
      ("1763980800", "2025-11-24"), ("1764028799", "2025-11-24"), ("1764028800000", "2025-11-25"),
    ] {
      #expect(settled.judge(text) == .repaired(day, "unix-seconds"))
    }
    #expect(settled.judge("2025-11-26") == .ok("2025-11-26"))
    let mixed = DateJudge().settled(by: TextColumn(["1763980800", "n° 12", "demain", "x"]))
    #expect(mixed.judge("1763980800") == .rejected("malformed"))
  }

  /// A program of Central Europe writes a day as its midnight there, an evening in Greenwich.
  @Test func midnightsOfCentralEuropeAreTheirDay() {
    let settled = DateJudge().settled(
      by: TextColumn(["1700002800", "1719784800", "1763938800", "1704063600000"]))
    for (text, day) in [
      ("1700002800", "2023-11-15"), ("1719784800", "2024-07-01"), ("1704063600000", "2024-01-01"),
    ] {
      #expect(settled.judge(text) == .repaired(day, "unix-seconds"))
    }
    let evenings = DateJudge().settled(by: TextColumn(["1700002800", "1700000123", "1700009999"]))
    #expect(evenings.judge("1700002800") == .repaired("2023-11-14", "unix-seconds"))
  }

  @Test func aLoneNumberAmongDatesIsNoMoment() {
    let settled = DateJudge().settled(
      by: TextColumn(["12/03/2025", "14/04/2025", "1763980800", "15/05/2025"]))
    #expect(settled.judge("1763980800").value.isEmpty)
  }

  @Test(arguments: [
    (["03/04/2024", "31/01/2024"], DateOrder.monthFirst, DateOrder?.some(.dayFirst)),
    (["03/04/2024", "01/31/2024"], .dayFirst, .monthFirst),
    (["03/04/2024", "2024-01-31"], .dayFirst, nil),
    (["31/04/2024", "01/31/2024"], .dayFirst, nil),
  ])
  func aColumnDecidesTheOrder(dates: [String], expected: DateOrder, order: DateOrder?) {
    #expect(DateSurvey(TextColumn(dates)).order(expecting: expected) == order)
  }

  /// Subscriptions that begin on the first of a month, and one slip among them.
  @Test func oneOddDateTurnsNoColumnRound() {
    let dates = (2...9).map { "01/0\($0)/2024" }
    let odd = DateSurvey(TextColumn(dates + ["01/15/2024"]))
    #expect(odd.order(expecting: .dayFirst) == nil && odd.isDoubtful(expecting: .dayFirst))
    #expect(odd.order(expecting: .monthFirst) == .monthFirst)
    let american = DateSurvey(TextColumn(dates + ["01/15/2024", "02/20/2024", "03/25/2024"]))
    #expect(american.order(expecting: .dayFirst) == .monthFirst)
    #expect(DateJudge(order: .monthFirst).judge("01/31/2024") == .ok("2024-01-31"))
  }

  @Test(arguments: ["20/02/1985 (Paris)", "20/02/1985 à Lyon", "20 février 1985 à Lyon"])
  func wordsBehindADateAreTakenAwayAndTold(text: String) {
    let found = DateJudge().judge(text)
    #expect(found.value == "1985-02-20" && found.reason == "words-around")
  }

  /// What follows a day is a time, a bracket or words; another number makes it no date at all.
  @Test(arguments: [
    "03/04/2024 9h", "03/04/2024 09h05", "03/04/2024 à 9 h 05", "2024-04-03T09:05:00.123Z",
    "2024-04-03 09:05:07+0200", "Wed Apr 03 2024 09:05:00 GMT+0200 (CEST)", "03/04/2024 9:05 a.m.",
    "03/04/2024 09.05.07", "03/04/2024, 09:05", "20240403 0905", "20240403 090507",
    "０３／０４／２０２４", "03_04_2024",
  ])
  func aTimeBehindADayIsLeftOut(text: String) {
    #expect(DateJudge().judge(text) == .ok("2024-04-03"))
  }

  @Test(arguments: [
    "07 11 22 33 44", "07.11.22.33.44", "07-11-22-33", "03/04/2024 35000", "2024-04-03 123456",
    "03/04/2024 25:10", "03/04/2024 12", "03/04/2024 12,50", "20240403 7501", "20240403 990000",
    "03/04/2024 à 35000 Rennes", "03/04/2024 10:15 20",
  ])
  func anotherNumberBehindADayMakesItNone(text: String) {
    #expect(DateJudge().judge(text) == .rejected("malformed"))
  }

  @Test(arguments: [
    "03/04/2024 - 05/04/2024", "03/04/2024, 05/04/2024", "du 03/04/2024 au 05/04/2024",
    "3 avril 2024 ou 4 avril 2024", "2024-04-03 2024-04-05",
  ])
  func twoDaysAreRefusedAndTold(text: String) {
    #expect(DateJudge().judge(text) == .rejected("several"))
  }

  @Test(arguments: [
    ("mercredi 3 mars 2021", ""), ("Wednesday, March 3, 2021", ""),
    ("mardi 3 mars 2021", "wrong-weekday"),
    ("jeudi 31/12/2020", ""), ("vendredi 31/12/2020", "wrong-weekday"), ("lun. 3 mars 2021", ""),
  ])
  func aWeekdayThatDoesNotFitIsTold(text: String, reason: String) {
    let found = DateJudge().judge(text)
    #expect(found.verdict == .ok && found.reason == reason && !found.value.isEmpty)
  }

  @Test func theHourBehindADateIsNoWord() {
    #expect(DateJudge().judge("20/02/1985 à 10h15").reason == "")
    #expect(DateJudge().judge("1 juill. 2000").value == "2000-07-01")
  }
}
