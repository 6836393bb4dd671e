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
    if isFrench, let code = Postcode.plain(value), Postcode.exists(code) {
      out.write(value)
      return .ok
    }
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    return Wrapping.number.judge(text, into: &out) {
      isFrench ? french($0, into: &$1) : foreign($0, into: &$1)
    }
  }

  private func french(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if let country = Postcode.countryLetters(text), PostcodeText.countries[country] != nil {
      return foreign(text, into: &out)
    }
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

  /// The number of exactly five digits; `nil` for any other value.
  @inline(__always)
  private static func plain(_ value: Span<UInt8>) -> UInt32? {
    guard value.count == 5 else { return nil }
    var code: UInt32 = 0
    for index in 0..<5 {
      guard Plain.isDigit(value[index]) else { return nil }
      code = code &* 10 &+ UInt32(value[index] &- 0x30)
    }
    return code
  }

  private static func exists(_ digits: Compact) -> Bool { exists(UInt32(digits.number(0..<5))) }

  /// Whether the first two or three of five digits are those of a department, a territory or Monaco.
  static func exists(_ code: UInt32) -> Bool {
    switch code / 1000 {
    case 0: code > 0
    case 1...95: true
    case 97: 1...8 ~= code / 100 % 10
    case 98: [0, 6, 7, 8].contains(code / 100 % 10)
    default: false
    }
  }

  /// The letters that a hyphen parts from four or five digits: `L-1234`, `CH-1003`; `nil` where the text is no such code.
  private static func countryLetters(_ text: Span<UInt8>) -> String? {
    guard text.count >= 6, text.count <= 8 else { return nil }
    var letters = ""
    var index = 0
    while index < 2, Plain.isLetter(text[index]) {
      letters.unicodeScalars.append(Unicode.Scalar(Plain.upper(text[index])))
      index += 1
    }
    guard !letters.isEmpty, text[index] == 0x2D, 4...5 ~= text.count - index - 1 else { return nil }
    for place in (index + 1)..<text.count where !Plain.isDigit(text[place]) { return nil }
    return letters
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
