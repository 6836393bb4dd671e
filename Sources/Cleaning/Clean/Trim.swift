public import Pipelines
public import Tables

/// Takes away the spaces around a value and folds runs of them inside; unusual and invisible spaces count as spaces.
public struct Trim: Rule {
  /// `trim`.
  public static let name = "trim"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Takes away the spaces around a value and folds runs of them inside.",
    fr: "Retire les espaces autour d’une valeur et réduit ceux qui se suivent à l’intérieur.")
  /// Samples.
  public static let examples = [
    Example("Le Goff", gives: "Le Goff"),
    Example("  Le   Goff ", gives: "Le Goff"), Example("Le\u{A0}Goff", gives: "Le Goff"),
    Example("   ", gives: nil), Example("a\nb", gives: "a b"),
    Example(" a \n b", gives: "a\nb", with: "keep-line-breaks: yes"),
  ]

  /// Why a cell is blank.
  public static let reasons: [(reason: Reason, phrase: Phrase)] = [
    (
      Reason("blank"),
      Phrase(en: "there was nothing but spaces", fr: "il n’y avait que des espaces")
    )
  ]

  /// Line breaks become spaces.
  @Setting("Keep line breaks inside the value.", fr: "Garder les sauts de ligne dans la valeur.")
  public var keepLineBreaks = false

  /// Line breaks are folded.
  public init() {}

  /// For notes, whose lines stay.
  init(keepLineBreaks: Bool) {
    self.keepLineBreaks = keepLineBreaks
  }

  /// Writes the value with single spaces; what was a space of any kind is one.
  public func clean(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    guard Self.needsWork(value) else { return .kept }
    var pending: UInt8?
    var isEmpty = true
    var index = 0
    while index < value.count {
      let (space, length) = Self.space(value, at: index)
      if let space {
        let kind: UInt8 = space == 0x0A && keepLineBreaks ? 0x0A : 0x20
        if pending != 0x0A { pending = kind }
        index += length
        continue
      }
      if let kind = pending, !isEmpty { out.write(kind) }
      pending = nil
      isEmpty = false
      for offset in 0..<length where index + offset < value.count {
        out.write(value[index + offset])
      }
      index += length
    }
    return isEmpty ? .blank(Reason("blank")) : .respelled
  }

  /// Whether there is anything but plain text with single spaces.
  private static func needsWork(_ value: Span<UInt8>) -> Bool {
    guard value.count > 0 else { return false }
    if value[0] <= 0x20 || value[value.count - 1] <= 0x20 { return true }
    var last: UInt8 = 0
    for index in 0..<value.count {
      let byte = value[index]
      if byte < 0x20 || byte == 0x7F || (byte == 0x20 && last == 0x20) { return true }
      if byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF,
        Self.space(value, at: index).space != nil
      {
        return true
      }
      last = byte
    }
    return false
  }

  /// The space that stands at `index`, or `nil`, and the bytes of the character there.
  private static func space(_ value: Span<UInt8>, at index: Int) -> (space: UInt8?, length: Int) {
    let byte = value[index]
    if byte < 0x80 { return (byte <= 0x20 || byte == 0x7F ? (byte == 0x0A ? 0x0A : 0x20) : nil, 1) }
    if byte == 0xC2, index + 1 < value.count, value[index + 1] == 0xA0 { return (0x20, 2) }
    if byte == 0xE2, index + 2 < value.count {
      let (second, third) = (value[index + 1], value[index + 2])
      // U+2000…U+200F (spaces, zero widths and direction marks), U+2028…U+202F, U+205F, U+2060
      if second == 0x80, (0x80...0x8F).contains(third) || (0xA8...0xAF).contains(third) {
        return (0x20, 3)
      }
      if second == 0x81, third == 0x9F || third == 0xA0 { return (0x20, 3) }
    }
    if byte == 0xE3, index + 2 < value.count, value[index + 1] == 0x80, value[index + 2] == 0x80 {
      return (0x20, 3)
    }
    if byte == 0xEF, index + 2 < value.count, value[index + 1] == 0xBB, value[index + 2] == 0xBF {
      return (0x20, 3)
    }
    return (nil, byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1)
  }
}
