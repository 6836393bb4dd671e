/// A date as the number yyyymmdd.
enum DateNumber {
  /// The date that the bytes hold, or 0: ISO, `yyyymmdd`, or day first with any separator.
  static func number(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var groups: (UInt32, UInt32, UInt32) = (0, 0, 0)
    var lengths: (Int, Int, Int) = (0, 0, 0)
    var group = 0
    var inside = false
    for place in range {
      let byte = bytes[place]
      guard byte >= 0x30 && byte <= 0x39 else {
        if inside { group += 1 }
        inside = false
        if group > 2 { break }
        continue
      }
      inside = true
      let digit = UInt32(byte - 0x30)
      switch group {
      case 0:
        groups.0 = groups.0 &* 10 &+ digit
        lengths.0 += 1
      case 1:
        groups.1 = groups.1 &* 10 &+ digit
        lengths.1 += 1
      default:
        groups.2 = groups.2 &* 10 &+ digit
        lengths.2 += 1
      }
    }
    if lengths.0 == 8 && lengths.1 == 0 {
      return checked(groups.0 / 10_000, groups.0 / 100 % 100, groups.0 % 100)
    }
    if lengths.0 == 4 && lengths.1 > 0 && lengths.2 > 0 {
      return checked(groups.0, groups.1, groups.2)
    }
    if lengths.2 == 4 { return checked(groups.2, groups.1, groups.0) }
    if lengths.2 == 2 && lengths.0 > 0 && lengths.0 <= 2 {
      return checked(groups.2 + (groups.2 > 30 ? 1900 : 2000), groups.1, groups.0)
    }
    return 0
  }

  /// Whether a birth date is the first day that a program knows, which it writes where no date is known: of spreadsheets, of databases, of Unix.
  static func standsForNone(_ date: UInt32) -> Bool {
    date == 1900_01_01 || date == 1900_01_00 || date == 1899_12_30 || date == 1970_01_01
  }

  /// How far two dates are apart in writing.
  enum Distance { case same, near, far, different }

  /// Same; one digit or day and month exchanged; two digits, or another day of the same year; another year besides.
  ///
  /// Whoever mistypes a date gets its year right more often than not; fathers, brothers and namesakes are of other years.
  @inline(__always) static func distance(_ a: UInt32, _ b: UInt32) -> Distance {
    if a == b { return .same }
    var left = a
    var right = b
    var differing = 0
    var pair: (UInt32, UInt32) = (0, 0)
    var lastPlace = -9
    var isSwap = false
    for place in 0..<8 {
      let x = left % 10
      let y = right % 10
      left /= 10
      right /= 10
      guard x != y else { continue }
      differing += 1
      if differing == 1 {
        pair = (x, y)
      } else if differing == 2 {
        isSwap = place == lastPlace + 1 && x == pair.1 && y == pair.0
      }
      lastPlace = place
    }
    if differing == 1 || (differing == 2 && isSwap) { return .near }
    let sameYear = a / 10_000 == b / 10_000
    if sameYear && a / 100 % 100 == b % 100 && b / 100 % 100 == a % 100 { return .near }
    return differing == 2 || sameYear ? .far : .different
  }

  private static func checked(_ year: UInt32, _ month: UInt32, _ day: UInt32) -> UInt32 {
    guard year >= 1880, year < 2100, month >= 1, day >= 1, month <= 31, day <= 31,
      month <= 12 || day <= 12
    else { return 0 }
    return year &* 10_000 &+ month &* 100 &+ day
  }
}
