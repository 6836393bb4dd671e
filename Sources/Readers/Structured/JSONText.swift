/// The texts of JSON: escapes, and bytes that should have been UTF-8.
enum JSONText {
  /// Adds what the escape at `at` stands for; answers where it ends, `nil` when it is none.
  static func unescape(_ bytes: [UInt8], _ at: Int, _ end: Int, into out: inout [UInt8]) -> Int? {
    guard at + 1 < end else { return nil }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(bytes[at + 1])
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"):
      guard let high = unit(bytes, at + 2, end) else { return nil }
      if let scalar = Unicode.Scalar(high) {
        out.append(contentsOf: UTF8.encode(scalar)!)
        return at + 6
      }
      if high < 0xDC00, at + 7 < end, bytes[at + 6] == UInt8(ascii: "\\"),
        bytes[at + 7] == UInt8(ascii: "u"),
        let low = unit(bytes, at + 8, end), low & 0xFC00 == 0xDC00,
        let scalar = Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF))
      {
        out.append(contentsOf: UTF8.encode(scalar)!)
        return at + 12
      }
      // Half of a surrogate pair means nothing.
      out.append(contentsOf: [0xEF, 0xBF, 0xBD])
      return at + 6
    default: return nil
    }
    return at + 2
  }

  private static func unit(_ bytes: [UInt8], _ at: Int, _ end: Int) -> UInt32? {
    guard at + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[at..<(at + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Reads a text that is no UTF-8 as Windows-1252 and counts it.
  static func repair(_ text: inout [UInt8], count: inout Int) {
    guard UTF8Text.firstMalformed(text.span, from: 0, to: text.count) < text.count else { return }
    count += 1
    var out: [UInt8] = []
    for byte in text {
      if byte < 0x80 {
        out.append(byte)
      } else if let scalar = Unicode.Scalar(CodePages.windows1252[Int(byte) - 0x80]) {
        out.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    text = out
  }
}
