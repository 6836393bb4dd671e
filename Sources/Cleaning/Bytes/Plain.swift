/// Reads typed text as plain ASCII: the many spaces, dashes and full-width forms of Unicode count as what they look like.
enum Plain {
  /// A character that no identifier holds.
  static let foreign: UInt8 = 0xFF
  /// A character that is not seen: zero-width space, byte order mark, soft hyphen.
  static let unseen: UInt8 = 0x00

  /// The next character of `text`, as ASCII; moves `position` behind it.
  ///
  /// Any space gives `0x20`, any dash `0x2D`, a full-width form its ASCII twin, an invisible one ``unseen``, the rest ``foreign``.
  /// - Precondition: `position < text.count`.
  @inline(__always)
  static func next(_ text: Span<UInt8>, _ position: inout Int) -> UInt8 {
    let byte = text[position]
    position &+= 1
    if byte < 0x80 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte }
    return wide(text, byte, &position)
  }

  private static func wide(_ text: Span<UInt8>, _ lead: UInt8, _ position: inout Int) -> UInt8 {
    let start = position
    while position < text.count, text[position] & 0xC0 == 0x80, position &- start < 3 {
      position &+= 1
    }
    let first = start < position ? text[start] : 0
    let second = start &+ 1 < position ? text[start &+ 1] : 0
    switch (lead, first) {
    case (0xC2, 0xA0): return 0x20
    case (0xC2, 0xAD): return unseen
    case (0xC2, 0xB7): return 0x2E
    case (0xE2, 0x80): return punctuation(second)
    case (0xE2, 0x81):
      if second == 0x9F { return 0x20 }
      return second >= 0xA0 && second <= 0xA4 ? unseen : foreign
    case (0xE2, 0x88): return second == 0x92 ? 0x2D : foreign
    case (0xE3, 0x80): return second == 0x80 ? 0x20 : foreign
    case (0xEF, 0xBB): return second == 0xBF ? unseen : foreign
    case (0xEF, 0xBC) where second >= 0x81: return second &- 0x60
    case (0xEF, 0xBD) where second <= 0x9E: return second &- 0x20
    default: return foreign
    }
  }

  /// The characters U+2000 to U+203F.
  private static func punctuation(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x80...0x8A, 0xAF, 0xA8, 0xA9: 0x20
    case 0x8B...0x8F, 0xAA...0xAE: unseen
    case 0x90...0x95: 0x2D
    case 0x98, 0x99: 0x27
    default: foreign
    }
  }

  /// Whether the byte is one of `0` to `9`.
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether the byte is an ASCII letter.
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The upper-case twin of an ASCII letter; other bytes as they are.
  @inline(__always) static func upper(_ byte: UInt8) -> UInt8 {
    byte &- 0x61 < 26 ? byte &- 0x20 : byte
  }

  /// The lower-case twin of an ASCII letter; other bytes as they are.
  @inline(__always) static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The range of `text` without the spaces and invisible characters at its ends.
  @inline(__always)
  static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
    let count = text.count
    if count == 0 { return 0..<0 }
    let head = text[0]
    let tail = text[count &- 1]
    if head > 0x20, head < 0x80, tail > 0x20, tail < 0x80 { return 0..<count }
    return slowlyTrimmed(text)
  }

  /// The number of bytes of `text` without a `.0` that a spreadsheet put behind whole digits; its whole length when there is none.
  static func lengthWithoutDecimal(_ text: Span<UInt8>) -> Int {
    var end = text.count
    while end > 1, end > text.count &- 2, text[end &- 1] == 0x30 { end &-= 1 }
    guard end < text.count, end > 4, text[end &- 1] == 0x2E || text[end &- 1] == 0x2C else {
      return text.count
    }
    for index in 0..<end &- 1 where !isDigit(text[index]) { return text.count }
    return end &- 1
  }

  private static func slowlyTrimmed(_ text: Span<UInt8>) -> Range<Int> {
    var position = 0
    var start = -1
    var end = 0
    while position < text.count {
      let from = position
      let byte = next(text, &position)
      if byte == 0x20 || byte == unseen { continue }
      if start < 0 { start = from }
      end = position
    }
    return start < 0 ? 0..<0 : start..<end
  }
}
