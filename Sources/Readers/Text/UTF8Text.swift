import CByteMasks
import Reference

/// Questions about bytes that may be UTF-8, asked a word at a time.
enum UTF8Text {
  /// The first byte from `start` that is not ASCII, or `end`; eight bytes at a time.
  @inline(__always)
  static func firstHigh(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    let raw = bytes.bytes
    while at &+ 8 <= end {
      // In bounds: at + 8 <= end <= bytes.count.
      let word =
        unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080
      if word != 0 { return at &+ (word.littleEndian.trailingZeroBitCount &>> 3) }
      at &+= 8
    }
    while at < end, bytes[at] < 0x80 { at &+= 1 }
    return at
  }

  /// The length of the well-formed sequence that begins at `at` with a high byte; 0 when it is malformed or cut by `end`.
  ///
  /// No overlong form, no surrogate, nothing above U+10FFFF (Unicode, table 3-7).
  @inline(__always)
  static func sequenceLength(_ bytes: Span<UInt8>, at: Int, end: Int) -> Int {
    let lead = bytes[at]
    guard lead >= 0xC2, at &+ 1 < end else { return 0 }
    let second = bytes[at &+ 1]
    guard second & 0xC0 == 0x80 else { return 0 }
    if lead < 0xE0 { return 2 }
    guard at &+ 2 < end, bytes[at &+ 2] & 0xC0 == 0x80 else { return 0 }
    if lead < 0xF0 {
      if lead == 0xE0 && second < 0xA0 { return 0 }
      if lead == 0xED && second > 0x9F { return 0 }
      return 3
    }
    guard lead < 0xF5, at &+ 3 < end, bytes[at &+ 3] & 0xC0 == 0x80 else { return 0 }
    if lead == 0xF0 && second < 0x90 { return 0 }
    if lead == 0xF4 && second > 0x8F { return 0 }
    return 4
  }

  /// The place of the first malformed sequence in `start..<end`, or `end` when all is well; O(n).
  static func firstMalformed(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var at = firstHigh(bytes, from: start, to: end)
    while at < end {
      let length = sequenceLength(bytes, at: at, end: end)
      if length == 0 { return at }
      at = firstHigh(bytes, from: at &+ length, to: end)
    }
    return end
  }

  /// The place of the first byte that is malformed or NUL, or the end when there is none; O(n).
  ///
  /// `isGarbled` becomes true when a run before that place may be garbled, see ``Mojibake``.
  static func firstMalformedOrNUL(_ bytes: Span<UInt8>, isGarbled: inout Bool) -> Int {
    let end = bytes.count
    var at = 0
    while at < end {
      // Only bytes of the span are looked at: those from `at` on, as many as are left.
      at &+= bytes.withUnsafeBufferPointer { text in
        text.baseAddress.map { byte_masks_sound($0 + at, text.count - at) } ?? 0
      }
      // What the quick look gives up at is looked at letter by letter.
      let stop = min(at &+ 64, end)
      while at < stop {
        let byte = bytes[at]
        if byte == 0 { return at }
        let length = byte < 0x80 ? 1 : sequenceLength(bytes, at: at, end: end)
        if length == 0 { return at }
        if byte == 0xC3, Mojibake.mayBegin(bytes, at, end) { isGarbled = true }
        at &+= length
      }
    }
    return end
  }

  /// Adds a run of bytes to `out`.
  @inline(__always)
  static func append(_ bytes: Span<UInt8>, _ run: Range<Int>, to out: inout [UInt8]) {
    unsafe bytes.extracting(run).withUnsafeBufferPointer { out.append(contentsOf: $0) }
  }

  /// The place of the first byte equal to `needle` in `start..<end`, or `end`; eight bytes at a time.
  @inline(__always)
  static func first(_ needle: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    let raw = bytes.bytes
    let pattern = UInt64(needle) &* 0x0101_0101_0101_0101
    while at &+ 8 <= end {
      // In bounds: at + 8 <= end <= bytes.count.
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
      let hits = ByteWord.zeroBytes(word ^ pattern)
      if hits != 0 { return at &+ (hits.trailingZeroBitCount &>> 3) }
      at &+= 8
    }
    while at < end, bytes[at] != needle { at &+= 1 }
    return at
  }

  /// The place of the first byte equal to one of two, or `end`; eight bytes at a time.
  @inline(__always)
  static func first(
    _ one: UInt8, or other: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var at = start
    let raw = bytes.bytes
    let ones = ByteWord.filled(with: one)
    let others = ByteWord.filled(with: other)
    while at &+ 8 <= end {
      // In bounds: at + 8 <= end <= bytes.count.
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
      let hits = ByteWord.zeroBytes(word ^ ones) | ByteWord.zeroBytes(word ^ others)
      if hits != 0 { return at &+ (hits.trailingZeroBitCount &>> 3) }
      at &+= 8
    }
    while at < end, bytes[at] != one, bytes[at] != other { at &+= 1 }
    return at
  }

  /// Writes one scalar as UTF-8.
  @inline(__always)
  static func append(_ scalar: UInt32, to out: inout [UInt8]) {
    if scalar < 0x80 {
      out.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      out.append(UInt8(truncatingIfNeeded: 0xC0 | scalar &>> 6))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      out.append(UInt8(truncatingIfNeeded: 0xE0 | scalar &>> 12))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar &>> 6 & 0x3F))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      out.append(UInt8(truncatingIfNeeded: 0xF0 | scalar &>> 18))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar &>> 12 & 0x3F))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar &>> 6 & 0x3F))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
