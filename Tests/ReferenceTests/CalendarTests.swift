import Tables
import Testing

@testable import Reference

@Suite struct CalendarTests {
  /// 719,162 days lie between 1 January of the year 1 and 1 January 1970.
  @Test(arguments: [
    (1, 1, 1, 0), (1, 12, 31, 364), (1970, 1, 1, 719_162), (2000, 2, 29, 730_178),
    (9999, 12, 31, 3_652_058),
  ])
  func daysAreCounted(_ year: Int, _ month: Int, _ day: Int, _ count: Int) throws {
    let date = try #require(Calendar.Day(year: year, month: month, day: day))
    #expect(date.ordinal == count && Calendar.Day(ordinal: count) == date)
  }

  /// Day by day through four centuries, beside the obvious way of counting.
  @Test func everyDayFollowsTheOneBefore() throws {
    var (year, month, day) = (1800, 1, 1)
    var count = try #require(Calendar.Day(year: year, month: month, day: day)).ordinal
    while year < 2201 {
      guard Calendar.Day(ordinal: count) == Calendar.Day(year: year, month: month, day: day) else {
        Issue.record("day \(count) is not \(year)-\(month)-\(day)")
        return
      }
      let lengths = [31, Calendar.isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      (count, day) = (count + 1, day + 1)
      if day > lengths[month - 1] { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
  }

  @Test(arguments: [(2000, true), (1900, false), (2024, true), (2023, false), (2400, true)])
  func aCenturyIsLeapOnceInFour(_ year: Int, _ isLeap: Bool) {
    #expect(Calendar.isLeap(year) == isLeap)
    #expect(Calendar.isDay(year: year, month: 2, day: 29) == isLeap)
  }

  @Test(arguments: [
    (2023, 4, 31), (2023, 13, 1), (2023, 0, 1), (2023, 1, 0), (0, 1, 1), (10_000, 1, 1),
    (2023, 1, 32), (-1, 1, 1),
  ])
  func aDayThatThereIsNotIsNone(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Calendar.Day(year: year, month: month, day: day) == nil)
  }

  @Test func outsideOfTheCalendarThereIsNoDay() {
    #expect(Calendar.Day(ordinal: -1) == nil && Calendar.Day(ordinal: 3_652_059) == nil)
  }

  @Test func aDayIsWrittenWithAllItsZeros() throws {
    var column = TextColumn()
    try #require(Calendar.Day(year: 7, month: 3, day: 9)).write(into: &column)
    column.endValue()
    #expect(column[0] == "0007-03-09")
  }
}
