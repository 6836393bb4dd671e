import Fields
import Reference
public import Tables

/// The nine digits by which INSEE knows a French enterprise; the ninth is a Luhn digit.
///
/// Written `732 829 320` or `732.829.320`. Valid: `732829320`, `RCS Paris B 732 829 320`. Refused: `732829321` (check digit),
/// `73282932` (eight digits: which one is lost cannot be known), `000000000`, `7,3E+08` (rounded by a spreadsheet).
/// - Source: Code de commerce, art. R123-221; check digit of ISO/IEC 7812-1.
public struct SIREN: ColumnJudge {
  /// A judge of SIREN numbers.
  public init() {}

  /// Writes nine digits.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    return Wrapping.number.judge(value.extracting(range), into: &out, bare)
  }

  private func bare(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if let ruling = writeWithoutDecimal(text, into: &out) { return ruling }
    guard let digits = GroupedDigits.read(text) else {
      if let siren = SIREN.inVATNumber(text) {
        siren.withSpan { out.write($0) }
        return .repaired(.longerNumber)
      }
      return Wording.siren(in: text, into: &out)
    }
    let fault = SIREN.fault(digits)
    if fault == .none {
      digits.withSpan { out.write($0) }
      return .ok
    }
    if digits.count == 14, SIRET.fault(digits) == .none {
      digits.withSpan { out.write($0.extracting(0..<9)) }
      return .repaired(.longerNumber)
    }
    return Placeholder.ruling(text, else: fault)
  }

  /// The SIREN of a French VAT number whose key holds.
  private static func inVATNumber(_ text: Span<UInt8>) -> Compact? {
    let number = Compact(text, without: [.space, .dot])
    guard !number.isBroken, number.begins(with: "FR"), number.count == 13 else { return nil }
    let rest = number.dropping(2)
    return FrenchVAT.fault(rest) == .none && fault(rest.dropping(2)) == .none
      ? rest.dropping(2) : nil
  }

  /// What is wrong with digits that should be a SIREN; `none` when nothing is.
  static func fault(_ digits: Compact) -> Cause {
    if digits.count < 9 { return .tooShort }
    if digits.count > 9 { return .tooLong }
    if digits.isAllZeros { return .allZeros }
    return digits.withSpan({ LuhnSum.holds($0) }) ? .none : .checkDigit
  }
}
