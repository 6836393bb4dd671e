/// Tests of eight bytes at once, held in one word.
enum ByteWord {
  /// The high bit of every byte that is zero, and no other bit: exact, no borrow runs into the next byte.
  @inline(__always)
  static func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }

  /// A word that holds `byte` eight times.
  @inline(__always)
  static func filled(with byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
