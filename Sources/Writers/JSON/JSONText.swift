/// Writes text as JSON strings (RFC 8259 §7), byte by byte, as `JSONValue` does it for strings.
enum JSONText {
  /// Appends `value` between quotes.
  static func append(_ value: Span<UInt8>, to out: inout [UInt8]) {
    out.append(0x22)
    var start = 0
    for index in 0..<value.count where mustEscape(value[index]) {
      copy(value, start..<index, to: &out)
      escape(value[index], to: &out)
      start = index + 1
    }
    copy(value, start..<value.count, to: &out)
    out.append(0x22)
  }

  /// Appends the lines of `value` as an array of strings; blank lines are left out.
  static func appendList(_ value: Span<UInt8>, to out: inout [UInt8]) {
    out.append(0x5B)
    var start = 0
    var isFirst = true
    for index in 0...value.count where index == value.count || value[index] == 0x0A {
      if index > start {
        if !isFirst { out.append(0x2C) }
        isFirst = false
        append(value.extracting(start..<index), to: &out)
      }
      start = index + 1
    }
    out.append(0x5D)
  }

  @inline(__always) private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C
  }

  private static func escape(_ byte: UInt8, to out: inout [UInt8]) {
    out.append(0x5C)
    switch byte {
    case 0x0A: out.append(0x6E)
    case 0x0D: out.append(0x72)
    case 0x09: out.append(0x74)
    case 0x22, 0x5C: out.append(byte)
    default:
      let digits = Array("0123456789abcdef".utf8)
      out.append(contentsOf: [0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
  }

  private static func copy(_ value: Span<UInt8>, _ range: Range<Int>, to out: inout [UInt8]) {
    value.extracting(range).withUnsafeBufferPointer { out.append(contentsOf: $0) }
  }
}
