import Fields
import Reference
public import Tables

/// The fourteen digits of one establishment: the SIREN of its enterprise and a number of five digits.
///
/// The whole carries a Luhn digit, but for the post offices of La Poste (SIREN 356 000 000): more of them than Luhn numbers, so the
/// sum of their digits divides by five instead. Valid: `73282932000074`, `35600000049837`. Refused: `73282932000075`.
/// - Source: INSEE, système Sirene, notice of the SIRET number.
public struct SIRET: ColumnJudge {
  /// A judge of SIRET numbers.
  public init() {}

  /// Writes fourteen digits.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if SIRET.isPlain(value) {
      out.write(value)
      return .ok
    }
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    return Wrapping.number.judge(value.extracting(range), into: &out, bare)
  }

  private func bare(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if let ruling = writeWithoutDecimal(text, into: &out) { return ruling }
    guard let digits = GroupedDigits.read(text) else { return Wording.siret(in: text, into: &out) }
    let fault = SIRET.fault(digits)
    if fault == .none {
      digits.withSpan { out.write($0) }
      return .ok
    }
    return Placeholder.ruling(text, else: fault)
  }

  /// Whether the value is fourteen digits that hold, of an enterprise that is not La Poste.
  @inline(__always)
  private static func isPlain(_ value: Span<UInt8>) -> Bool {
    guard value.count == 14, value[0] != 0x30 else { return false }
    for index in 0..<14 where !Plain.isDigit(value[index]) { return false }
    let isPost = value[0] == 0x33 && value[1] == 0x35 && value[2] == 0x36 && value[3] == 0x30
    return !isPost && LuhnSum.holds(value.extracting(0..<9)) && LuhnSum.holds(value)
  }

  /// What is wrong with digits that should be a SIRET; `none` when nothing is.
  static func fault(_ digits: Compact) -> Cause {
    if digits.count < 14 { return .tooShort }
    if digits.count > 14 { return .tooLong }
    if digits.isAllZeros { return .allZeros }
    if digits.begins(with: "356000000") { return laPoste(digits) ? .none : .checkDigit }
    if digits.begins(with: "000000000") { return .allZeros }
    guard digits.withSpan({ LuhnSum.holds($0.extracting(0..<9)) }) else { return .checkDigit }
    return digits.withSpan({ LuhnSum.holds($0) }) ? .none : .checkDigit
  }

  /// The head office keeps its Luhn digit (…00048); every post office has a digit sum that divides by five.
  private static func laPoste(_ digits: Compact) -> Bool {
    if digits.begins(with: "35600000000048") { return true }
    var sum = 0
    for index in 0..<14 { sum &+= digits.digit(index) }
    return sum % 5 == 0
  }
}
