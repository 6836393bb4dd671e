import Reference
public import Tables

/// The code of a bank in payments: four letters of the institution, two of the country, two of the place, three of the branch or none.
///
/// Valid: `BNPAFRPP`, `agri fr pp 817`. Refused: `AGFBFRC` (seven characters), `BNPAZZPP` (no such country).
/// - Source: ISO 9362.
public struct BIC: ColumnJudge {
  /// A judge of bank identifiers.
  public init() {}

  /// Writes eight or eleven characters.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    // First of all without words, for `BIC BNPAFRPP` has the form of a code itself.
    let inside = BIC.wrapping.inside(text)
    let inner = text.extracting(inside?.range ?? 0..<text.count)
    let fault = BIC.write(inner, into: &out)
    if fault == .none { return inside.map { .repaired($0.cause) } ?? .ok }
    // `BNPAFRPP / BNP Paribas`, `AGRIFRPP817 (Lyon)`
    if let end = Wording.codeEnd(inner),
      BIC.write(inner.extracting(0..<end), into: &out) == .none
    {
      return .repaired(.wordsAround)
    }
    return Placeholder.ruling(text, else: fault)
  }

  private static let wrapping = Wrapping("BIC SWIFT CODE ADRESSE N")

  private static func write(_ text: Span<UInt8>, into out: inout TextColumn) -> Cause {
    let code = Compact(text, without: [.space, .dash])
    let fault = BIC.fault(code)
    if fault == .none { code.withSpan { out.write($0) } }
    return fault
  }

  static func fault(_ code: Compact) -> Cause {
    if code.isBroken { return .malformed }
    guard code.count == 8 || code.count == 11 else { return .wrongLength }
    for index in 0..<6 where !Plain.isLetter(code[index]) { return .malformed }
    return CountryCodes.has(code[4], code[5]) ? .none : .unknownCountry
  }
}
