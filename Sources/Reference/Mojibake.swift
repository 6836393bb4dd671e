/// Reads back letters that were UTF-8, taken for Windows-1252 and written as UTF-8 again: `Ã©` was `é`.
///
/// A run of letters beyond ASCII is read back when, as Windows-1252 bytes, it is well-formed UTF-8 throughout: no French
/// word has such a run. What happened twice is undone twice.
public enum Mojibake {
  /// What becomes of a text in which one run can be read back, and another cannot.
  public enum Scope: Sendable {
    /// The runs that can be read back are.
    case runs
    /// It stays as it is: a value is repaired wholly or not at all, and no space of it is taken for a part of a letter.
    case whole
  }

  /// So often a text may have been garbled.
  private static let depth = 3

  /// Whether a text may hold such runs; O(n).
  public static func mayBeIn(_ bytes: Span<UInt8>) -> Bool {
    let raw = bytes.bytes
    var at = 0
    while at < bytes.count {
      // Nearly every text is ASCII for long. In bounds: at + 8 <= bytes.count.
      if at &+ 8 <= bytes.count,
        unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
          & 0x8080_8080_8080_8080 == 0
      {
        at &+= 8
        continue
      }
      let end = min(at &+ 8, bytes.count)
      while at < end {
        if bytes[at] == 0xC3, mayBegin(bytes, at, bytes.count) { return true }
        at &+= 1
      }
    }
    return false
  }

  /// Whether the letter at `at`, whose first byte is C3, may begin one: `Ã`, `Â`, `â` or `Å` before another letter beyond ASCII.
  @inlinable @inline(__always)
  public static func mayBegin(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    guard at &+ 2 < end else { return false }
    switch bytes[at &+ 1] {
    case 0x83: return true
    case 0x82, 0xA2, 0x85: return bytes[at &+ 2] >= 0x80
    default: return false
    }
  }

  /// The text read back; `nil` when nothing in it was garbled.
  public static func repaired(_ text: Span<UInt8>, _ scope: Scope = .runs) -> [UInt8]? {
    guard mayBeIn(text) else { return nil }
    var result: [UInt8]?
    for _ in 0..<depth {
      let once = result.map { readBack($0.span, scope) } ?? readBack(text, scope)
      guard let once else { break }
      result = once
    }
    return result
  }

  /// The text read back; `nil` when it was not garbled, or cannot be read back wholly.
  public static func undoing(_ text: String) -> String? {
    repaired(Array(text.utf8).span, .whole).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func readBack(_ text: Span<UInt8>, _ scope: Scope) -> [UInt8]? {
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
      if let (run, taken) = readBackRun(text, at, end, scope) {
        out.append(contentsOf: run)
        isChanged = true
        at = taken
      } else if scope == .whole {
        return nil
      } else {
        while at < end {
          out.append(text[at])
          at += 1
        }
      }
    }
    return isChanged ? out : nil
  }

  /// The letters of one run read back, and where the run ends; `nil` when they were not garbled.
  private static func readBackRun(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ scope: Scope
  ) -> ([UInt8], Int)? {
    var bytes: [UInt8] = []
    let isWhole = text.extracting(start..<end).withUnsafeBufferPointer { run in
      var at = 0
      while at < run.count {
        let (scalar, length) = UTF8Scalar.decode(run, at: at)
        guard let byte = Windows1252.byte(of: scalar) else { return false }
        bytes.append(byte)
        at += length
      }
      return true
    }
    guard isWhole else { return nil }
    // « à » loses its second half to a space: the no-break space was written as a plain one.
    if scope == .runs, bytes == [0xC3], end < text.count, text[end] == 0x20,
      !isCapital(text, before: start)
    {
      return ([0xC3, 0xA0], end + 1)
    }
    guard bytes.count >= 2, String(validating: bytes, as: UTF8.self) != nil else { return nil }
    return (bytes, end)
  }

  /// Whether a capital stands before a place: `IRMÃ` is a word.
  private static func isCapital(_ text: Span<UInt8>, before place: Int) -> Bool {
    place > 0 && text[place - 1] >= 0x41 && text[place - 1] <= 0x5A
  }
}
