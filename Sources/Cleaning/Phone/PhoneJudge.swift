public import Tables

/// A phone number, in the international form of ITU-T E.164: `+33612345678`.
///
/// Numbers of the French plan are read without any library, whatever stands between the digits; overseas numbers get the calling code of their
/// territory; a leading zero that a spreadsheet lost comes back, and it is told where the nine digits hold as a SIREN, too (`perhaps-siren`). Other countries go through libphonenumber, put right where its metadata are
/// older than the plans in force. A number among words is found; of several in a cell the first one is taken. Part: the type of the line.
/// Valid: `06 12 34 56 78`, `+33 (0)6 12 34 56 78`, `0692 12 34 56` (Réunion). Refused: `06 12 34 56` (too short), `3949` (short number).
/// - Source: ITU-T E.164; Arcep, décision 2018-0881 as amended by 2022-1583; metadata of libphonenumber.
public struct PhoneJudge: ColumnJudge {
  let region: String
  let regionPlace: Int
  private let plans: PhonePlans
  let memory: PhoneMemory

  /// A judge for numbers dialled in `region`, an ISO 3166 alpha-2 code.
  public init(region: String = "FR") {
    self.region = region.uppercased()
    let places = ["FR": 1, "GP": 2, "BL": 2, "MF": 2, "GF": 3, "MQ": 4, "RE": 5, "YT": 5, "PM": 6]
    regionPlace = places[self.region] ?? 0
    plans = PhonePlans.current
    memory = PhoneMemory.shared(self.region)
  }

  /// The type of the line.
  public var partNames: [String] { ["type"] }

  /// Writes `+33612345678`.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if let dialled = DialledNumber(value), let found = plan(dialled), !WrittenDigits.areDay(value) {
      if let ruling = write(found, of: value, into: &out) { return ruling }
    }
    return PhoneSearch(judge: self).settle(value, into: &out)
  }

  /// Writes a number of the French plan; `nil` when it is written as a SIREN and holds as one.
  @inline(__always)
  func write(
    _ found: (place: Int, digits: UInt64, cause: Cause), of text: Span<UInt8>,
    into out: inout TextColumn
  ) -> Ruling? {
    var cause = found.cause
    if cause == .zeroLost, WrittenDigits.areSIREN(found.digits) {
      if WrittenDigits.areInThrees(text) { return nil }
      cause = .perhapsSiren
    }
    PhoneJudge.write(found.place, found.digits, into: &out)
    return cause == .none ? .ok : .repaired(cause)
  }

  /// The type of a number in its canonical form.
  public func parts(of canonical: Span<UInt8>) -> [String] { [type(of: canonical).word] }

  /// The type of a number in its canonical form; `none` when no plan knows it.
  public func type(of canonical: Span<UInt8>) -> PhoneType {
    guard let dialled = DialledNumber(canonical) else { return .none }
    if let (digits, _, _) = dialled.french, let cell = cell(digits) {
      return PhoneType(rawValue: cell & 15) ?? .none
    }
    if let (place, digits) = dialled.overseas, digits >= 100_000_000 {
      return PhoneType(rawValue: plans.nineDigits[place][Int(digits / 10_000)]) ?? .none
    }
    return foreign(canonical)?.type ?? .none
  }

  /// What the French plan knows about a number; `nil` when it is none of its.
  @inline(__always)
  func plan(_ dialled: DialledNumber) -> (place: Int, digits: UInt64, cause: Cause)? {
    french(dialled) ?? overseas(dialled)
  }

  /// Whether the number has the form of the French plan, so that nobody else need be asked about it.
  func isSettled(_ dialled: DialledNumber) -> Bool {
    if let french = dialled.french {
      return regionPlace > 0 || (french.isInternational && french.cause != .prefixMissing)
    }
    return dialled.overseas != nil
  }

  /// Place of the calling code and national digits of a number of the French plan.
  @inline(__always)
  private func french(
    _ dialled: DialledNumber
  ) -> (place: Int, digits: UInt64, cause: Cause)? {
    guard let (digits, cause, isInternational) = dialled.french else { return nil }
    // `033 6 12 34 56 78` lacks a zero, unless its first ten digits are a number with two others behind it.
    if dialled.zeros == 1, dialled.count == 12, !dialled.hasPlus,
      cell(dialled.leadingDigits) != nil
    {
      return nil
    }
    if !isInternational || cause == .prefixMissing {
      guard regionPlace > 0 else { return nil }
    }
    if !isInternational {
      if regionPlace > 1, digits >= 100_000_000 {
        if plans.nineDigits[regionPlace][Int(digits / 10_000)] != 0 {
          return (regionPlace, digits, cause)
        }
        if regionPlace == 6, digits / 1_000_000 == 508 { return nil }
      }
    }
    guard let cell = cell(digits) else { return nil }
    let place = Int(cell >> 4)
    if isInternational, place > 1, cause == .none { return (place, digits, .overseasCode) }
    return (place, digits, cause)
  }

  /// A number written with the calling code of its territory.
  @inline(__always)
  private func overseas(_ dialled: DialledNumber) -> (place: Int, digits: UInt64, cause: Cause)? {
    guard let (place, digits) = dialled.overseas, digits >= 100_000_000,
      plans.nineDigits[place][Int(digits / 10_000)] != 0
    else { return nil }
    return (place, digits, .none)
  }

  @inline(__always)
  private func cell(_ digits: UInt64) -> UInt8? {
    guard digits >= 100_000_000, digits < 1_000_000_000 else { return nil }
    let cell = plans.national[Int(digits / 10_000)]
    return cell == 0 ? nil : cell
  }

  /// Writes the plus, the calling code and nine digits.
  @inline(__always)
  static func write(_ place: Int, _ digits: UInt64, into out: inout TextColumn) {
    var text = InlineArray<13, UInt8>(repeating: 0)
    var rest = digits
    var index = 12
    while index > 3 {
      text[index] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      index &-= 1
    }
    var code = PhonePlans.codes[place]
    while code > 0 {
      text[index] = 0x30 &+ UInt8(truncatingIfNeeded: code % 10)
      code /= 10
      index &-= 1
    }
    text[index] = 0x2B
    out.write(text.span.extracting(index..<13))
  }

  /// What the library and the plans say about a number of any country; `nil` when it is no valid one.
  func foreign(_ text: Span<UInt8>) -> PhoneMemory.Answer? {
    memory.answer(to: text, region: region, plans: plans)
  }
}
