/// Brings the text of workbook markup to plain UTF-8.
enum MarkupText {
  /// Adds `range` of `bytes` to `out`, references replaced and line ends as XML wants them.
  ///
  /// A reference that XML does not define is kept as it stands.
  static func decode(_ bytes: [UInt8], _ range: Range<Int>, into out: inout [UInt8]) {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == UInt8(ascii: "&"), let next = reference(bytes, at, range.upperBound, into: &out) {
        at = next
      } else if byte == 0x0D {
        out.append(0x0A)
        at += at + 1 < range.upperBound && bytes[at + 1] == 0x0A ? 2 : 1
      } else {
        out.append(byte)
        at += 1
      }
    }
  }

  /// Adds what the reference at `at` stands for; answers where it ends, or `nil` when it is none.
  private static func reference(
    _ bytes: [UInt8], _ at: Int, _ end: Int, into out: inout [UInt8]
  ) -> Int? {
    guard let semicolon = bytes[at..<min(end, at + 12)].firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let name = bytes[(at + 1)..<semicolon]
    if name.first == UInt8(ascii: "#") {
      let isHex = name.dropFirst().first == UInt8(ascii: "x")
      guard let code = number(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
        let scalar = Unicode.Scalar(code), code != 0
      else { return nil }
      out.append(contentsOf: UTF8.encode(scalar)!)
      return semicolon + 1
    }
    switch String(decoding: name, as: UTF8.self) {
    case "amp": out.append(UInt8(ascii: "&"))
    case "lt": out.append(UInt8(ascii: "<"))
    case "gt": out.append(UInt8(ascii: ">"))
    case "quot": out.append(UInt8(ascii: "\""))
    case "apos": out.append(UInt8(ascii: "'"))
    default: return nil
    }
    return semicolon + 1
  }

  /// Replaces `_x000D_` and its like, from `start` on, by the characters they stand for.
  ///
  /// Two halves of a surrogate pair make one character; a half alone stays as it is written.
  /// - Source: ECMA-376 part 1, 22.9.2.19 (`ST_Xstring`).
  static func unescape(_ out: inout [UInt8], from start: Int) {
    guard let first = firstEscape(out, from: start) else { return }
    let tail = Array(out[first...])
    out.removeLast(out.count - first)
    var at = 0
    while at < tail.count {
      guard let high = escape(tail, at) else {
        out.append(tail[at])
        at += 1
        continue
      }
      if let scalar = Unicode.Scalar(high) {
        out.append(contentsOf: UTF8.encode(scalar)!)
        at += 7
      } else if high < 0xDC00, let low = escape(tail, at + 7), low & 0xFC00 == 0xDC00,
        let scalar = Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF))
      {
        out.append(contentsOf: UTF8.encode(scalar)!)
        at += 14
      } else {
        out.append(contentsOf: tail[at..<(at + 7)])
        at += 7
      }
    }
  }

  private static func firstEscape(_ bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + 7 <= bytes.count {
      if bytes[at] == UInt8(ascii: "_"), escape(bytes, at) != nil { return at }
      at += 1
    }
    return nil
  }

  /// The code of `_xHHHH_` at `at`.
  private static func escape(_ bytes: [UInt8], _ at: Int) -> UInt32? {
    guard at + 7 <= bytes.count, bytes[at] == UInt8(ascii: "_"), bytes[at + 1] == UInt8(ascii: "x"),
      bytes[at + 6] == UInt8(ascii: "_")
    else { return nil }
    return number(bytes[(at + 2)..<(at + 6)], radix: 16)
  }

  /// The number that the digits write, or `nil` when one is none or there are too many.
  private static func number(_ digits: ArraySlice<UInt8>, radix: UInt32) -> UInt32? {
    guard !digits.isEmpty, digits.count <= 8 else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt32(byte - UInt8(ascii: "a")) + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = UInt32(byte - UInt8(ascii: "A")) + 10
      default: return nil
      }
      guard digit < radix else { return nil }
      value = value &* radix &+ digit
    }
    return value
  }
}
