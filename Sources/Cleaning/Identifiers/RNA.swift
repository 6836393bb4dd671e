public import Tables

/// The number of a French association in the national register: `W`, the three characters of its prefecture, six digits.
///
/// Valid: `W751234567`, `w2A1 002 345`. Refused: `751234567` (without its W it may be a SIREN).
/// - Source: arrêté du 14 octobre 2009 portant création du répertoire national des associations.
public struct RNA: ColumnJudge {
  /// A judge of association numbers.
  public init() {}

  /// Writes `W` and nine characters.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    return RNA.wrapping.judge(text, into: &out, RNA.bare)
  }

  private static let wrapping = Wrapping("RNA N NO NUM NUMERO ASSOCIATION ASSO")

  private static func bare(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    var number = Compact(text, without: [.space, .dash, .dot])
    var cause = Cause.none
    if number.begins(with: "RNA") {
      number = Compact(number.dropping(3))
      cause = .wordsAround
    }
    let fault = RNA.fault(number)
    guard fault == .none else { return Placeholder.ruling(text, else: fault) }
    number.withSpan { out.write($0) }
    return cause == .none ? .ok : .repaired(cause)
  }

  static func fault(_ number: Compact) -> Cause {
    guard !number.isBroken, number[0] == 0x57 else { return .malformed }
    guard number.count == 10 else { return .wrongLength }
    let isSecond = Plain.isDigit(number[2]) || Plain.isLetter(number[2])
    guard number.areDigits(1..<2), isSecond, number.areDigits(3..<10) else { return .malformed }
    return .none
  }
}

extension Compact {
  /// A copy that holds the same characters and is not broken.
  init(_ other: Compact) {
    self.init()
    for index in 0..<other.count { append(other[index]) }
  }
}
