internal import Reference
public import Tables

/// A day as spreadsheets count it: the number of days since the end of 1899, or since 1 January 1904.
///
/// In the 1900 count, 60 is 29 February 1900, a day that never was: it is refused. The part behind the decimal sign is the time and is left
/// out; a time alone (`0.5`) is refused, and so is what lies behind 31 December 9999. Valid: `45292` is `2024-01-01`.
/// - Source: ECMA-376 part 1, § 18.17.4.
public struct SerialDate: ColumnJudge {
  private let epoch: SerialDay.Epoch

  /// A judge of day numbers; `epoch` is 1900 or 1904.
  public init(epoch: Int = 1900) {
    self.epoch = epoch == 1904 ? .year1904 : .year1900
  }

  /// Writes `2026-11-23`.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    var serial = 0
    var index = 0
    while index < text.count, Plain.isDigit(text[index]), index < 8 {
      serial = serial * 10 + Int(text[index] - 0x30)
      index += 1
    }
    guard index > 0 else { return Placeholder.ruling(text, else: .malformed) }
    if index < text.count {
      if index == 8, Plain.isDigit(text[index]) { return .rejected(.outOfRange) }
      guard text[index] == 0x2E || text[index] == 0x2C else {
        return DateJudge().write(text, into: &out)
      }
      for rest in index + 1..<text.count where !Plain.isDigit(text[rest]) {
        return DateJudge().write(text, into: &out)
      }
    }
    var cause = Cause.none
    guard let day = day(serial, &cause) else { return .rejected(cause) }
    day.write(into: &out)
    return .ok
  }

  /// The day that a whole number stands for.
  func day(_ serial: Int, _ cause: inout Cause) -> Calendar.Day? {
    switch SerialDay.day(serial, from: epoch) {
    case .success(let day): return day
    case .failure(.timeOnly): cause = .timeOnly
    case .failure(.neverWas): cause = .dayThatNeverWas
    case .failure(.outOfRange): cause = .outOfRange
    }
    return nil
  }
}
