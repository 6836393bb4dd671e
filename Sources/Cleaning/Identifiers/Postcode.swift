import Fields
import Reference
public import Tables

/// The five digits by which La Poste sorts the mail of France, Monaco and the overseas territories.
///
/// Valid: `35400`, `F-35400`, `35 400`. A code of four digits has lost its leading zero (`1000` is `01000`): no French code is
/// shorter than five. Other countries keep their code as it is written, in capitals. `00xxx` are the armed forces. Refused: `96000` (no such department).
/// - Source: La Poste, base officielle des codes postaux; departments of INSEE.
public struct Postcode: ColumnJudge {
  /// Whether the codes are those of La Poste.
  let isFrench: Bool

  /// A judge for sources of `region`, an ISO 3166 alpha-2 code.
  public init(region: String = "FR") {
    isFrench = FrenchTerritories.postalCodes.contains(region.uppercased())
  }

  /// Writes five digits, or the code as the other country writes it.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    guard isFrench else { return foreign(text, into: &out) }
    if let ruling = writeWithoutDecimal(text, into: &out) { return ruling }
    var digits = Compact(text, without: [.space, .dot])
    if digits.isBroken || !digits.isAllDigits {
      guard let bare = Postcode.bare(text) else {
        return Placeholder.ruling(text, else: .malformed)
      }
      digits = bare
    }
    if digits.count == 4, !digits.isAllZeros, digits.digit(0) != 0 {
      digits.prepend("0")
      guard Postcode.exists(digits) else { return .rejected(.unknownCode) }
      digits.withSpan { out.write($0) }
      return .repaired(.zeroLost)
    }
    if digits.count != 5 { return Placeholder.ruling(text, else: .wrongLength) }
    guard Postcode.exists(digits) else { return Placeholder.ruling(text, else: .unknownCode) }
    digits.withSpan { out.write($0) }
    return .ok
  }

  /// Whether the first two or three digits are those of a department, a territory or Monaco.
  private static func exists(_ digits: Compact) -> Bool {
    switch digits.number(0..<2) {
    case 0: digits.number(2..<5) > 0
    case 1...95: true
    case 97: [1, 2, 3, 4, 5, 6, 7, 8].contains(digits.digit(2))
    case 98: [0, 6, 7, 8].contains(digits.digit(2))
    default: false
    }
  }

  /// The digits behind a country letter, as in `F-35400` and `FR 35400`.
  private static func bare(_ text: Span<UInt8>) -> Compact? {
    let all = Compact(text, without: [.space, .dash, .dot])
    guard !all.isBroken else { return nil }
    for head in ["F", "FR"] as [StaticString] where all.begins(with: head) {
      let rest = all.dropping(head.utf8CodeUnitCount)
      if rest.isAllDigits, rest.count == 5 { return rest }
    }
    return nil
  }

  /// The code of another country: letters, digits, one space or dash between them.
  private func foreign(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    var written = Compact()
    var pending: UInt8 = 0
    var position = 0
    while position < text.count {
      let byte = Plain.next(text, &position)
      if Plain.isDigit(byte) || Plain.isLetter(byte) {
        if pending != 0, written.count > 0 { written.append(pending) }
        pending = 0
        written.append(Plain.upper(byte))
      } else if byte == 0x20 || byte == 0x2D {
        pending = pending == 0x2D ? 0x2D : byte
      } else if byte != Plain.unseen {
        return Placeholder.ruling(text, else: .malformed)
      }
    }
    if written.count < 2 { return Placeholder.ruling(text, else: .tooShort) }
    if written.count > 12 { return .rejected(.tooLong) }
    written.withSpan { out.write($0) }
    return .ok
  }
}
