/// Reads back letters that were UTF-8, taken for Windows-1252 and written as UTF-8 again: `Ã©` was `é`.
///
/// A run of letters beyond ASCII is read back when, as Windows-1252 bytes, it is well-formed UTF-8 throughout: no French
/// word has such a run. What happened twice is undone twice.
enum Mojibake {
  /// Whether a text may hold such runs.
  static func mayBeIn(_ bytes: Span<UInt8>) -> Bool {
    var at = UTF8Text.firstHigh(bytes, from: 0, to: bytes.count)
    while at < bytes.count {
      if bytes[at] == 0xC3, mayBegin(bytes, at, bytes.count) { return true }
      at = UTF8Text.firstHigh(bytes, from: at &+ 1, to: bytes.count)
    }
    return false
  }

  /// Whether the letter at `at`, whose first byte is C3, may begin one: `Ã`, `Â`, `â` or `Å` before another letter beyond ASCII.
  @inline(__always)
  static func mayBegin(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    guard at &+ 2 < end else { return false }
    switch bytes[at &+ 1] {
    case 0x83: return true
    case 0x82, 0xA2, 0x85: return bytes[at &+ 2] >= 0x80
    default: return false
    }
  }

  /// The text read back; `nil` when nothing in it was garbled.
  static func repaired(_ cell: Span<UInt8>) -> [UInt8]? {
    guard mayBeIn(cell) else { return nil }
    var text: [UInt8] = []
    for at in 0..<cell.count { text.append(cell[at]) }
    var isChanged = false
    for _ in 0..<3 {
      guard let once = readBack(text) else { break }
      text = once
      isChanged = true
    }
    return isChanged ? text : nil
  }

  private static func readBack(_ text: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var isChanged = false
    var at = 0
    while at < text.count {
      guard text[at] >= 0x80 else {
        out.append(text[at])
        at += 1
        continue
      }
      var end = at
      while end < text.count, text[end] >= 0x80 { end += 1 }
      if let (run, taken) = readBackRun(text, at, end) {
        out.append(contentsOf: run)
        isChanged = true
        at = taken
      } else {
        out.append(contentsOf: text[at..<end])
        at = end
      }
    }
    return isChanged ? out : nil
  }

  /// The letters of one run read back, and where the run ends; `nil` when they were not garbled.
  private static func readBackRun(_ text: [UInt8], _ start: Int, _ end: Int) -> ([UInt8], Int)? {
    var bytes: [UInt8] = []
    var at = start
    while at < end {
      let length = UTF8Text.sequenceLength(text.span, at: at, end: end)
      guard length > 0, let byte = windowsByte(scalar(text, at, length)) else { return nil }
      bytes.append(byte)
      at += length
    }
    guard bytes.count >= 2 else {
      // « à » loses its second half to a space: the no-break space was written as a plain one.
      if bytes == [0xC3], end < text.count, text[end] == 0x20 { return ([0xC3, 0xA0], end + 1) }
      return nil
    }
    let span = bytes.span
    return UTF8Text.firstMalformed(span, from: 0, to: span.count) == span.count ? (bytes, end) : nil
  }

  private static func scalar(_ text: [UInt8], _ at: Int, _ length: Int) -> UInt32 {
    var value = UInt32(text[at]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for place in at + 1..<at + length { value = value << 6 | UInt32(text[place] & 0x3F) }
    return value
  }

  private static let windowsBytes: [UInt16: UInt8] = {
    var table: [UInt16: UInt8] = [:]
    for (place, scalar) in CodePages.windows1252.enumerated() {
      table[scalar] = UInt8(place + 0x80)
    }
    return table
  }()

  /// The Windows-1252 byte of a letter beyond ASCII, or `nil` when it has none.
  private static func windowsByte(_ scalar: UInt32) -> UInt8? {
    guard scalar >= 0x80, scalar < 0x10000 else { return nil }
    if scalar < 0xA0 { return UInt8(scalar) }
    return windowsBytes[UInt16(scalar)]
  }
}
