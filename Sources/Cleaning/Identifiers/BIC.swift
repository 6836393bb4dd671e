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
    let start = Wording.labelEnd(text, ["BIC", "SWIFT", "CODE"])
    let code = Compact(text.extracting(start...), without: [.space, .dash])
    let cause = start > 0 ? Cause.wordsAround : .none
    let fault = BIC.fault(code)
    guard fault == .none else { return Placeholder.ruling(text, else: fault) }
    code.withSpan { out.write($0) }
    return cause == .none ? .ok : .repaired(cause)
  }

  static func fault(_ code: Compact) -> Cause {
    if code.isBroken { return .malformed }
    guard code.count == 8 || code.count == 11 else { return .wrongLength }
    for index in 0..<6 where !Plain.isLetter(code[index]) { return .malformed }
    return CountryCodes.has(code[4], code[5]) ? .none : .unknownCountry
  }
}
