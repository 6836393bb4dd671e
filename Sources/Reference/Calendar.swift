public import Tables

/// The Gregorian calendar, years 1 to 9999.
public enum Calendar {
  /// One day.
  public struct Day: Sendable, Equatable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// A day; `nil` when there is no such day.
    @inlinable @inline(__always)
    public init?(year: Int, month: Int, day: Int) {
      guard Calendar.isDay(year: year, month: month, day: day) else { return nil }
      self.year = year
      self.month = month
      self.day = day
    }

    /// The day that lies `count` days behind 1 January of the year 1; `nil` outside of the calendar.
    public init?(ordinal count: Int) {
      guard count >= 0, count <= 3_652_058 else { return nil }
      // Counted in eras of 400 years that begin on 1 March, the first one in the year 0, so that the leap day comes last.
      let shifted = count + 306
      let era = shifted / 146_097
      let dayOfEra = shifted - era * 146_097
      let yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
      let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
      let month = (5 * dayOfYear + 2) / 153
      year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
      self.month = month < 10 ? month + 3 : month - 9
      day = dayOfYear - (153 * month + 2) / 5 + 1
    }

    /// How many days it lies behind 1 January of the year 1.
    public var ordinal: Int {
      var count = Calendar.ordinal(ofYear: year) + day - 1
      for before in 1..<month { count += Calendar.days(inMonth: before, of: year) }
      return count
    }

    /// Writes `2026-11-23` behind the pending bytes of `out`.
    @inlinable @inline(__always)
    public func write(into out: inout TextColumn) {
      var text = InlineArray<10, UInt8>(repeating: 0x2D)
      text[0] = UInt8(truncatingIfNeeded: 0x30 &+ year / 1000 % 10)
      text[1] = UInt8(truncatingIfNeeded: 0x30 &+ year / 100 % 10)
      text[2] = UInt8(truncatingIfNeeded: 0x30 &+ year / 10 % 10)
      text[3] = UInt8(truncatingIfNeeded: 0x30 &+ year % 10)
      text[5] = UInt8(truncatingIfNeeded: 0x30 &+ month / 10)
      text[6] = UInt8(truncatingIfNeeded: 0x30 &+ month % 10)
      text[8] = UInt8(truncatingIfNeeded: 0x30 &+ day / 10)
      text[9] = UInt8(truncatingIfNeeded: 0x30 &+ day % 10)
      out.write(text.span)
    }
  }

  /// The number of days of a month.
  @inlinable @inline(__always)
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  /// Whether February has 29 days.
  @inlinable @inline(__always)
  public static func isLeap(_ year: Int) -> Bool {
    year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Whether there is such a day.
  @inlinable @inline(__always)
  public static func isDay(year: Int, month: Int, day: Int) -> Bool {
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1
      && (day <= 28 || day <= days(inMonth: month, of: year))
  }

  /// The days before 1 January of `year`, counted from the year 1.
  public static func ordinal(ofYear year: Int) -> Int {
    let past = year - 1
    return past * 365 + past / 4 - past / 100 + past / 400
  }
}
