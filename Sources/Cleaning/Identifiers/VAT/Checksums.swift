internal import Reference

/// Check digit schemes that several countries share.
enum Checksums {
  /// ISO/IEC 7064, mod 11,10, over all digits, the check digit last.
  static func hybridMod11(_ number: Compact) -> Bool {
    var check = 5
    for index in 0..<number.count {
      check = (((check == 0 ? 10 : check) * 2) % 11 + number.digit(index)) % 10
    }
    return check == 1
  }

  /// Whether there was such a day; the year in four digits.
  static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    Calendar.isDay(year: year, month: month, day: day)
  }
}
