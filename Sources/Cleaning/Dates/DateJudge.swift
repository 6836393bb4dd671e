internal import Reference
public import Tables

/// A day, in any form that files write, the month in figures or in the words of seven languages: `23/11/2026`, `23.11.26`, `2026-11-23T10:15:00`, `lundi 23 nov. 2026`, `20261123`.
///
/// The canonical form is ISO 8601, `2026-11-23`; a time behind the day is left out. Two digits of a year mean 2000 to 2029 or 1930 to
/// 1999, as spreadsheets have it. What follows a day is a time, a bracket or words, never another number: two days are refused, and so is
/// `06 12 34 56 78`. A day of the week that does not fit is told (`wrong-weekday`). Refused: `31/02/2024` (no such day), `mars 2024` and `03-avr` (a part is missing), `01/13/2024` where
/// the day comes first.
public struct DateJudge: ColumnJudge {
  private var order: DateOrder
  private let pivot: Int
  private let decides: Bool
  private var readsSerials = false
  private var readsSeconds = false
  /// What is added to a moment before its day is taken.
  private var secondsAhead = 0

  /// A judge of dates.
  /// - Parameter pivot: the last two-digit year that lies in the 2000s.
  /// - Parameter decides: whether the dates of a column may decide its order against `order`.
  public init(order: DateOrder = .dayFirst, pivot: Int = 29, decides: Bool = true) {
    self.order = order
    self.pivot = pivot
    self.decides = decides
  }

  /// The order that the dates prove; and numbers of five digits are days of a spreadsheet where nothing but such numbers and dates stand,
  /// those of ten or thirteen seconds or milliseconds since 1970 where hardly anything else does. A moment is on the day of Greenwich, or on
  /// that of Central Europe where they are its midnights.
  public func settled(by column: TextColumn) -> DateJudge {
    guard decides else { return self }
    var settled = self
    let survey = DateSurvey(column)
    if let order = survey.order(expecting: order) { settled.order = order }
    settled.readsSerials = survey.holdsSerials
    settled.readsSeconds = survey.holdsSeconds
    settled.secondsAhead = survey.holdsLocalMidnights ? 2 * 3_600 : 0
    return settled
  }

  /// Writes `2026-11-23`.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if let day = DateJudge.plainISO(value) {
      day.write(into: &out)
      return .ok
    }
    if order == .dayFirst, let day = DateJudge.plainFrench(value) {
      day.write(into: &out)
      return .ok
    }
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    return DateJudge.wrapping.judge(text, into: &out, bare)
  }

  private static let wrapping = Wrapping("DATE DE D NAISSANCE COMMANDE FACTURE ACHAT")

  private func bare(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if readsSerials, let serial = DateSurvey.serial(text) {
      var cause = Cause.none
      guard let day = SerialDate().day(serial, &cause) else { return .rejected(cause) }
      day.write(into: &out)
      return .repaired(.excelSerial)
    }
    if readsSeconds, let seconds = DateSurvey.seconds(text),
      let day = Calendar.Day(
        ordinal: Calendar.ordinal(ofYear: 1970) + (seconds + secondsAhead) / 86_400)
    {
      day.write(into: &out)
      return .repaired(.unixSeconds)
    }
    if let ruling = writeWithoutDecimal(text, into: &out) { return ruling }
    var cause = Cause.none
    let date = DateText(text)
    guard let day = day(date, &cause) else {
      if isZeros(text) { return .blank(.placeholder) }
      return Placeholder.ruling(text, else: cause)
    }
    day.write(into: &out)
    if let weekday = date.weekday, weekday != day.ordinal % 7 { return .doubtful(.wrongWeekday) }
    return date.hasWordsBehind ? .repaired(.wordsAround) : .ok
  }

  /// Whether a day in ten characters stands alone, or with nothing but an hour behind it: `10:15`, `10:15:00`.
  @inline(__always)
  static func isDayAlone(_ text: Span<UInt8>) -> Bool {
    guard text.count != 10 else { return true }
    guard text.count == 16 || text.count == 19, text[10] == 0x20 || text[10] == 0x54,
      text[13] == 0x3A
    else { return false }
    let hasSeconds = text.count == 19
    if hasSeconds, text[16] != 0x3A || two(text, 17) < 0 { return false }
    return 0...24 ~= two(text, 11) && 0...59 ~= two(text, 14)
  }

  /// The day of exactly `2026-11-23`, with or without an hour.
  @inline(__always)
  static func plainISO(_ text: Span<UInt8>) -> Calendar.Day? {
    guard isDayAlone(text), text[4] == 0x2D, text[7] == 0x2D else { return nil }
    let year = two(text, 0) &* 100 &+ two(text, 2)
    guard year >= 1000 else { return nil }
    return Calendar.Day(year: year, month: two(text, 5), day: two(text, 8))
  }

  /// The day of exactly `23/11/2026`, with or without an hour.
  @inline(__always)
  static func plainFrench(_ text: Span<UInt8>) -> Calendar.Day? {
    guard isDayAlone(text), text[2] == 0x2F, text[5] == 0x2F else { return nil }
    let year = two(text, 6) &* 100 &+ two(text, 8)
    guard year >= 1000 else { return nil }
    return Calendar.Day(year: year, month: two(text, 3), day: two(text, 0))
  }

  /// The number of two digits at `start`; far below zero when they are none.
  @inline(__always)
  private static func two(_ text: Span<UInt8>, _ start: Int) -> Int {
    let high = text[start] &- 0x30
    let low = text[start &+ 1] &- 0x30
    return high < 10 && low < 10 ? Int(high) &* 10 &+ Int(low) : -1_000_000
  }

  private func day(_ date: DateText, _ cause: inout Cause) -> Calendar.Day? {
    cause = .malformed
    if date.isForeign {
      if date.namesTwoDays { cause = .several }
      return nil
    }
    switch date.count {
    case 1: return packed(date.pieces[0], &cause)
    case 2:
      cause = .incompleteDate
      return nil
    case 3: return three(date, &cause)
    default: return nil
    }
  }

  /// Three parts in one of the orders: ISO, day first, month first, or with the month as a word.
  private func three(_ date: DateText, _ cause: inout Cause) -> Calendar.Day? {
    let (a, b, c) = (date.pieces[0], date.pieces[1], date.pieces[2])
    if a.digitCount > 4 || b.digitCount > 4 || c.digitCount > 4 { return nil }
    cause = .impossibleDate
    if a.digitCount >= 3 {
      guard a.digitCount == 4, b.digitCount <= 2, c.digitCount >= 1, c.digitCount <= 2 else {
        return nil
      }
      return checked(a.value, b.value, c.value)
    }
    guard let year = year(c) else {
      cause = .incompleteDate
      return nil
    }
    if a.digitCount == 0 {
      guard b.digitCount >= 1, b.digitCount <= 2 else { return nil }
      return checked(year, a.value, b.value)
    }
    guard b.digitCount <= 2 else { return nil }
    if b.digitCount == 0 || order == .dayFirst { return checked(year, b.value, a.value) }
    return checked(year, a.value, b.value)
  }

  private func checked(_ year: Int, _ month: Int, _ day: Int) -> Calendar.Day? {
    year < 1000 ? nil : Calendar.Day(year: year, month: month, day: day)
  }

  private func year(_ piece: DateText.Piece) -> Int? {
    switch piece.digitCount {
    case 4: piece.value
    case 2: piece.value <= pivot ? 2000 + piece.value : 1900 + piece.value
    default: nil
    }
  }

  /// Eight digits: `20261123`, or `23112026` when they cannot be the first.
  private func packed(_ piece: DateText.Piece, _ cause: inout Cause) -> Calendar.Day? {
    cause = .incompleteDate
    guard piece.digitCount == 8 else { return nil }
    cause = .impossibleDate
    let number = piece.value
    let yearFirst = Calendar.Day(
      year: number / 10000, month: number / 100 % 100, day: number % 100)
    let dayFirst = Calendar.Day(
      year: number % 10000, month: number / 10000 % 100, day: number / 1_000_000)
    func isLikely(_ day: Calendar.Day?) -> Bool {
      day.map { $0.year >= 1800 && $0.year < 2200 } ?? false
    }
    // Never both: a likely year first leaves no month for the other reading.
    if isLikely(yearFirst) { return yearFirst }
    return isLikely(dayFirst) ? dayFirst : nil
  }

  /// Whether it is a date of zeros, `00/00/0000`, which databases write for none.
  private func isZeros(_ text: Span<UInt8>) -> Bool {
    var zeros = 0
    for index in 0..<text.count {
      if Plain.isDigit(text[index]), text[index] != 0x30 { return false }
      if Plain.isLetter(text[index]), zeros < 8 { return false }
      if text[index] == 0x30 { zeros += 1 }
    }
    return zeros >= 8
  }
}
