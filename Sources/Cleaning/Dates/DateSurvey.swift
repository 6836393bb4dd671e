import Fields
import Reference
import Tables

/// What the dates of a column tell about each other.
struct DateSurvey {
  /// The order that they prove; `nil` when they prove none, or both.
  ///
  /// One date that can only be read in the order of another country is a slip as well as a proof: it decides about few others. A column
  /// of such dates proves itself often, for 19 days of 31 are above 12.
  /// - Parameter expected: what the country of the pipeline writes; any date proves that one.
  func order(expecting expected: DateOrder) -> DateOrder? {
    guard let order = soleOrder, order != expected else { return soleOrder }
    let witnesses = witnessCount
    let isProven =
      ambiguousCount <= witnesses * 3 || witnesses >= 3 && ambiguousCount <= witnesses * 10
    return isProven ? order : nil
  }

  /// The order of all dates that can be read in one only; `nil` when there are none, or of both.
  var soleOrder: DateOrder? {
    if dayFirst > 0, monthFirst == 0 { return .dayFirst }
    return monthFirst > 0 && dayFirst == 0 ? .monthFirst : nil
  }

  /// The dates that can be read in one order only.
  var witnessCount: Int { dayFirst + monthFirst }

  /// Whether some dates can only be read in the order of another country, too few to decide about the others.
  func isDoubtful(expecting expected: DateOrder) -> Bool {
    soleOrder != nil && order(expecting: expected) == nil
  }

  /// Whether numbers of five digits stand among dates, or alone, so that they can only be days of a spreadsheet.
  var holdsSerials: Bool { serials > 0 && others * 10 <= serials + dates }

  /// Whether counts of seconds since 1970 stand alone, or with fewer dates than they are: a lone number of ten digits among dates is
  /// somebody's, and no day.
  var holdsSeconds: Bool {
    moments > 0 && moments >= dates && (others + serials) * 10 <= moments + dates
  }

  /// Whether nine of ten of those moments are midnights of Central Europe, 22 or 23 hours of the day before in Greenwich: days that a program
  /// there has written as moments.
  var holdsLocalMidnights: Bool { moments > 0 && midnights * 10 >= moments * 9 }

  /// Whether some dates have the day first for sure, and others the month.
  var provesBoth: Bool { dayFirst > 0 && monthFirst > 0 }

  /// Whether so many dates of either order stand there that one of them is no mere slip: one in twenty.
  var isMixed: Bool { provesBoth && min(dayFirst, monthFirst) * 20 >= dayFirst + monthFirst }

  /// The dates that are another day in the other order.
  private(set) var ambiguousCount = 0

  /// Whether a spreadsheet of another country has exchanged day and month of the dates that it understood, and left the others as texts.
  ///
  /// The texts prove one order, and none of them can be read in the other; no date of the calendar has a day above 12. That so many dates
  /// fall so by chance happens less than once in a thousand columns: 12 of 31 days are up to 12. Dates of one or two days of the month,
  /// such as the first, are counted on no chance.
  var looksExchanged: Bool {
    let texts = witnessCount
    guard soleOrder != nil, ambiguousCount == 0, texts >= 3, calendarCount >= 3 else {
      return false
    }
    return calendarDays < 1 << 13 && calendarDays.nonzeroBitCount >= 3
      && calendarCount * 2 + texts >= 14
  }

  /// The dates written `2026-11-23`, as a typed date is, and the days of the month among them, a bit each.
  private var calendarCount = 0
  private var calendarDays: UInt32 = 0
  private var dayFirst = 0
  private var monthFirst = 0
  private var serials = 0
  private var moments = 0
  private var midnights = 0
  private var dates = 0
  private var others = 0

  /// Nothing seen yet.
  init() {}

  /// Looks at every value once.
  init(_ column: TextColumn) {
    for row in 0..<column.count where !column.isBlank(row) {
      column.withValue(row) { look(at: $0) }
    }
  }

  /// Looks at one more value.
  mutating func look(at value: Span<UInt8>) {
    if let day = DateJudge.plainISO(value) {
      dates += 1
      calendarCount += 1
      calendarDays |= 1 << UInt32(day.day)
      return
    }
    if DateSurvey.serial(value) != nil {
      serials += 1
      return
    }
    if let seconds = DateSurvey.seconds(value) {
      moments += 1
      midnights += [79_200, 82_800].contains(seconds % 86_400) ? 1 : 0
      return
    }
    guard let pair = DateSurvey.plainPair(value) ?? DateText.leadingPair(value) else {
      others += DateJudge(decides: false).holds(value) ? 0 : 1
      return
    }
    dates += 1
    if pair.first > 12, pair.first <= 31, pair.second <= 12 { dayFirst += 1 }
    if pair.second > 12, pair.second <= 31, pair.first <= 12 { monthFirst += 1 }
    if pair.first <= 12, pair.second <= 12, pair.first != pair.second { ambiguousCount += 1 }
  }

  /// The first two numbers of exactly `03/04/2024`, alone or with an hour behind it.
  @inline(__always)
  private static func plainPair(_ text: Span<UInt8>) -> (first: Int, second: Int)? {
    guard DateJudge.isDayAlone(text), text[2] == 0x2F, text[5] == 0x2F else { return nil }
    for index in 0..<10 where index != 2 && index != 5 && !Plain.isDigit(text[index]) { return nil }
    let first = Int(text[0] &- 0x30) * 10 + Int(text[1] &- 0x30)
    return (first, Int(text[3] &- 0x30) * 10 + Int(text[4] &- 0x30))
  }

  /// The seconds since 1970 of a moment from 2001 to 2033, when the value is nothing but their ten digits, or thirteen of milliseconds.
  ///
  /// - Source: IEEE Std 1003.1, 4.19 (seconds since the Epoch).
  static func seconds(_ text: Span<UInt8>) -> Int? {
    guard text.count == 10 || text.count == 13, text[0] == 0x31 else { return nil }
    var seconds = 0
    for index in 0..<text.count {
      guard Plain.isDigit(text[index]) else { return nil }
      if index < 10 { seconds = seconds * 10 + Int(text[index] - 0x30) }
    }
    return seconds
  }

  /// The number of a day between 1927 and 2064, when the value is nothing but five digits, with or without a time behind them.
  static func serial(_ text: Span<UInt8>) -> Int? {
    guard text.count >= 5, text.count <= 18 else { return nil }
    var serial = 0
    for index in 0..<5 {
      guard Plain.isDigit(text[index]) else { return nil }
      serial = serial * 10 + Int(text[index] - 0x30)
    }
    if text.count > 5 {
      guard text.count > 6, text[5] == 0x2E || text[5] == 0x2C else { return nil }
      for index in 6..<text.count where !Plain.isDigit(text[index]) { return nil }
    }
    return serial >= 10_000 && serial <= 60_000 ? serial : nil
  }
}

extension DateJudge {
  /// Whether the value is a date.
  func holds(_ value: Span<UInt8>) -> Bool {
    var scratch = TextColumn()
    return write(value, into: &scratch).verdict == .ok
  }
}
