import CByteMasks

/// Counts bytes, 64 at a time.
enum ByteCount {
  /// How often `first` and `second` stand in `start..<end`; O(n).
  static func of(
    _ first: UInt8, _ second: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> (Int, Int) {
    var a = 0
    var b = 0
    // Only bytes of `start..<end` are read, and those must be bytes of the span.
    precondition(start >= 0 && end <= bytes.count)
    var at = start
    bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress, start < end else { return }
      at += byte_masks_count(base + start, end - start, first, second, &a, &b)
    }
    while at < end {
      if bytes[at] == first { a &+= 1 }
      if bytes[at] == second { b &+= 1 }
      at &+= 1
    }
    return (a, b)
  }
}
