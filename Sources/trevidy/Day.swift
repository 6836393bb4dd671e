/// A day of the Gregorian calendar, counted from 1 January 1970.
struct Day: Comparable, Hashable {
  var number: Int

  init(number: Int) { self.number = number }

  init(_ year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Year, month and day of the month.
  var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    return (yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0), calendarMonth, day)
  }

  /// `2026-11-23`
  var iso: String {
    let (year, month, day) = parts
    return "\(year)-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `20261123`, as UN/CEFACT writes it in format 102.
  var compact: String {
    let (year, month, day) = parts
    return "\(year)\(padded(month, 2))\(padded(day, 2))"
  }

  /// `23/11/2026`
  var french: String {
    let (year, month, day) = parts
    return "\(padded(day, 2))/\(padded(month, 2))/\(year)"
  }
}

/// A whole number with zeros before it, up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return digits.utf8.count >= width
    ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}
