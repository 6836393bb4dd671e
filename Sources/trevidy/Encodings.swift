/// UTF-8 text in the encodings that old programs write.
enum Encodings {
  /// Windows-1252; a letter that it does not know becomes a question mark.
  static func windows1252(_ utf8: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0..<128, 160..<256: out.append(UInt8(scalar.value))
      case 0x2019: out.append(0x92)
      case 0x2013: out.append(0x96)
      case 0x20AC: out.append(0x80)
      case 0x0153: out.append(0x9C)
      case 0x0152: out.append(0x8C)
      default: out.append(0x3F)
      }
    }
    return out
  }

  /// UTF-16 with the byte order mark, little end first.
  static func utf16(_ utf8: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0xFF, 0xFE]
    out.reserveCapacity(utf8.count * 2 + 2)
    for unit in String(decoding: utf8, as: UTF8.self).utf16 {
      out.append(UInt8(truncatingIfNeeded: unit))
      out.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
    return out
  }
}
