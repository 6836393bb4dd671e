/// Hashes and random numbers of our own: the same on every machine, at every run.
enum Mix {
  /// Scrambles 64 bits (the finaliser of SplitMix64: Steele, Lea & Flood 2014).
  @inline(__always) static func hash(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }

  /// The hash of two numbers, order minded.
  @inline(__always) static func hash(_ a: UInt64, _ b: UInt64) -> UInt64 {
    hash(hash(a) ^ (b &* 0xD6E8_FEB8_6659_FD93))
  }

  /// The hash of bytes, eight at a time.
  static func hash(_ bytes: [UInt8], _ range: Range<Int>, seed: UInt64 = 0) -> UInt64 {
    var state = seed ^ (UInt64(truncatingIfNeeded: range.count) &* 0x9E37_79B9_7F4A_7C15)
    var word: UInt64 = 0
    var filled: UInt64 = 0
    for place in range {
      word |= UInt64(bytes[place]) &<< filled
      filled += 8
      if filled == 64 {
        state = hash(state ^ word)
        word = 0
        filled = 0
      }
    }
    return hash(state ^ word)
  }

  /// The hash of all bytes.
  static func hash(_ bytes: [UInt8]) -> UInt64 { hash(bytes, 0..<bytes.count) }

  /// A random number generator with a fixed seed.
  struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number below `bound`, which is above 0.
    mutating func next(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      return Int(Mix.hash(state).multipliedFullWidth(by: UInt64(bound)).high)
    }
  }
}
