/// Counts bytes, eight at a time.
enum ByteCount {
  /// How often `first` and `second` stand in `start..<end`; O(n).
  static func of(
    _ first: UInt8, _ second: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> (Int, Int) {
    let raw = bytes.bytes
    let firsts = ByteWord.filled(with: first)
    let seconds = ByteWord.filled(with: second)
    var a = 0
    var b = 0
    var at = start
    while at &+ 8 <= end {
      // In bounds: at + 8 <= end <= bytes.count.
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
      a &+= ByteWord.zeroBytes(word ^ firsts).nonzeroBitCount
      b &+= ByteWord.zeroBytes(word ^ seconds).nonzeroBitCount
      at &+= 8
    }
    while at < end {
      if bytes[at] == first { a &+= 1 }
      if bytes[at] == second { b &+= 1 }
      at &+= 1
    }
    return (a, b)
  }
}
