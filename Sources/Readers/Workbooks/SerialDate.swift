import Reference

/// Writes the days that workbooks count since an epoch as ISO dates and times.
///
/// Which day a number is, ``SerialDay`` knows.
enum SerialDate {
  /// From which day a workbook counts.
  typealias Epoch = SerialDay.Epoch

  /// How a cell shows its number.
  enum Style: UInt8, Sendable {
    /// As a number.
    case none
    /// As a date, with the time of day where the number has one.
    case date
    /// As a time of day.
    case time
    /// As a number of hours that may pass 24.
    case elapsed
  }

  /// Adds the date or time that `raw` counts to `out`; answers `false`, adding nothing, when there is no such day.
  static func append(_ raw: [UInt8], style: Style, epoch: Epoch, to out: inout [UInt8]) -> Bool {
    if style == .date, let day = wholeDay(raw) {
      return appendDay(day, epoch: epoch, to: &out)
    }
    guard let value = Double(String(decoding: raw, as: UTF8.self)) else { return false }
    return append(value, style: style, epoch: epoch, to: &out)
  }

  /// Adds the date or time that `value` counts to `out`; answers `false`, adding nothing, when there is no such day.
  static func append(_ value: Double, style: Style, epoch: Epoch, to out: inout [UInt8]) -> Bool {
    guard value.isFinite, value >= 0, value < 2_958_466 else { return false }
    let milliseconds = Int((value * 86_400_000).rounded())
    let day = milliseconds / 86_400_000
    let rest = milliseconds % 86_400_000
    if style == .elapsed {
      appendTime(milliseconds, to: &out)
      return true
    }
    if style == .time && day == 0 {
      appendTime(rest, to: &out)
      return true
    }
    guard appendDay(day, epoch: epoch, to: &out) else { return false }
    if rest > 0 {
      out.append(UInt8(ascii: "T"))
      appendTime(rest, to: &out)
    }
    return true
  }

  private static func appendDay(_ serial: Int, epoch: Epoch, to out: inout [UInt8]) -> Bool {
    guard case .success(let date) = SerialDay.day(serial, from: epoch) else { return false }
    appendDigits(date.year, 4, to: &out)
    out.append(UInt8(ascii: "-"))
    appendDigits(date.month, 2, to: &out)
    out.append(UInt8(ascii: "-"))
    appendDigits(date.day, 2, to: &out)
    return true
  }

  private static func appendTime(_ milliseconds: Int, to out: inout [UInt8]) {
    let hours = milliseconds / 3_600_000
    if hours > 99 {
      out.append(contentsOf: String(hours).utf8)
    } else {
      appendDigits(hours, 2, to: &out)
    }
    out.append(UInt8(ascii: ":"))
    appendDigits(milliseconds / 60_000 % 60, 2, to: &out)
    out.append(UInt8(ascii: ":"))
    appendDigits(milliseconds / 1000 % 60, 2, to: &out)
    if milliseconds % 1000 > 0 {
      out.append(UInt8(ascii: "."))
      appendDigits(milliseconds % 1000, 3, to: &out)
    }
  }

  private static func appendDigits(_ value: Int, _ width: Int, to out: inout [UInt8]) {
    var divisor = width == 4 ? 1000 : width == 3 ? 100 : 10
    while divisor > 0 {
      out.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }

  private static func wholeDay(_ raw: [UInt8]) -> Int? {
    guard !raw.isEmpty, raw.count <= 7 else { return nil }
    var value = 0
    for byte in raw {
      guard byte &- UInt8(ascii: "0") < 10 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
