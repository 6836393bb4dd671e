/// A day as spreadsheets count it: the number of days since the end of 1899, or since 1 January 1904.
///
/// In the 1900 count, 60 is 29 February 1900, a day that never was, so that the days before it count from one day later.
/// - Source: ECMA-376 part 1, § 18.17.4.
public enum SerialDay {
  /// From which day a spreadsheet counts.
  public enum Epoch: Sendable { case year1900, year1904 }

  /// Why a number is no day.
  public enum Refusal: Error, Sendable {
    /// The 0 of the 1900 count: only its part behind the decimal sign tells something.
    case timeOnly
    /// 29 February 1900.
    case neverWas
    /// Below the first day, or behind 31 December 9999.
    case outOfRange
  }

  /// The day that a whole number stands for.
  public static func day(_ serial: Int, from epoch: Epoch) -> Result<Calendar.Day, Refusal> {
    let ordinal: Int
    switch epoch {
    case .year1904:
      // 1 January 1904 has the number 0.
      ordinal = Calendar.ordinal(ofYear: 1904) + serial
    case .year1900:
      if serial == 0 { return .failure(.timeOnly) }
      if serial == 60 { return .failure(.neverWas) }
      ordinal = Calendar.ordinal(ofYear: 1900) + serial - (serial < 60 ? 1 : 2)
    }
    guard serial >= 0, let day = Calendar.Day(ordinal: ordinal) else {
      return .failure(.outOfRange)
    }
    return .success(day)
  }
}
