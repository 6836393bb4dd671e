/// A short identifier without its separators, upper-case ASCII, on the stack: at most 64 bytes.
struct Compact {
  private(set) var bytes = InlineArray<64, UInt8>(repeating: 0)
  private(set) var count = 0
  /// Whether the text held a character that no identifier holds, or too many of them.
  private(set) var isBroken = false

  /// The separators that an issuer writes between the characters of an identifier.
  struct Separators: OptionSet {
    let rawValue: UInt8
    static let space = Separators(rawValue: 1)
    static let dot = Separators(rawValue: 2)
    static let dash = Separators(rawValue: 4)
    static let slash = Separators(rawValue: 8)
    static let comma = Separators(rawValue: 16)
    static let colon = Separators(rawValue: 32)
    /// Not a separator: `+` and `*` count as characters of the identifier.
    static let signs = Separators(rawValue: 64)
  }

  init() {}

  /// Takes the letters and digits of `text`, leaving out what `separators` names; spaces at the ends always go.
  init(_ text: Span<UInt8>, without separators: Separators) {
    let range = Plain.trimmed(text)
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = Plain.next(text, &position)
      if Plain.isDigit(byte) || Plain.isLetter(byte) {
        append(Plain.upper(byte))
        continue
      }
      switch byte {
      case Plain.unseen: continue
      case 0x20 where separators.contains(.space): continue
      case 0x2E where separators.contains(.dot): continue
      case 0x2D where separators.contains(.dash): continue
      case 0x2F where separators.contains(.slash): continue
      case 0x2C where separators.contains(.comma): continue
      case 0x3A where separators.contains(.colon): continue
      case 0x2A, 0x2B:
        append(byte)
        if separators.contains(.signs) { continue }
      default: append(byte)
      }
      isBroken = true
    }
  }

  /// The byte at `index`, 0 behind the end.
  @inline(__always) subscript(index: Int) -> UInt8 {
    index >= 0 && index < count ? bytes[index] : 0
  }

  /// The value of the digit at `index`; above 9 when there is none.
  @inline(__always) func digit(_ index: Int) -> Int { Int(self[index] &- 0x30) }

  /// Adds one byte; the 65th marks the value as broken.
  @inline(__always) mutating func append(_ byte: UInt8) {
    guard count < 64 else {
      isBroken = true
      return
    }
    bytes[count] = byte
    count &+= 1
  }

  /// Puts `head` in front.
  mutating func prepend(_ head: StaticString) {
    var whole = Compact()
    for index in 0..<head.utf8CodeUnitCount { whole.append(head.utf8Start[index]) }
    for index in 0..<count { whole.append(bytes[index]) }
    whole.isBroken = whole.isBroken || isBroken
    self = whole
  }

  /// The characters from `start` to the end.
  func dropping(_ start: Int) -> Compact {
    var rest = Compact()
    var index = start
    while index < count {
      rest.append(bytes[index])
      index &+= 1
    }
    rest.isBroken = isBroken
    return rest
  }

  /// Whether every character of `range` is a digit; false when the range ends behind the end.
  func areDigits(_ range: Range<Int>) -> Bool {
    guard range.upperBound <= count else { return false }
    for index in range where !Plain.isDigit(bytes[index]) { return false }
    return true
  }

  /// Whether all characters are digits, and there is one.
  var isAllDigits: Bool { count > 0 && areDigits(0..<count) }

  /// Whether all characters are zeros.
  var isAllZeros: Bool {
    for index in 0..<count where bytes[index] != 0x30 { return false }
    return true
  }

  /// Whether it begins with these ASCII characters.
  func begins(with head: StaticString) -> Bool {
    guard count >= head.utf8CodeUnitCount else { return false }
    for index in 0..<head.utf8CodeUnitCount where bytes[index] != head.utf8Start[index] {
      return false
    }
    return true
  }

  /// The number that the digits of `range` write; at most 18 digits.
  func number(_ range: Range<Int>) -> Int {
    var number = 0
    for index in range { number = number &* 10 &+ digit(index) }
    return number
  }

  /// The sum of digit × weight, over the digits from `start`.
  func weighted(from start: Int = 0, _ weights: StaticString) -> Int {
    var sum = 0
    for index in 0..<weights.utf8CodeUnitCount {
      sum &+= digit(start &+ index) &* Int(Plain.value(weights.utf8Start[index]))
    }
    return sum
  }

  /// Whether both hold the same characters.
  func equals(_ other: Compact) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where bytes[index] != other.bytes[index] { return false }
    return true
  }

  /// Hands the bytes to `body`.
  func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes.span.extracting(0..<count))
  }
}

extension Plain {
  /// The value of a digit in a base up to 36: `0`–`9`, then `A`–`Z`; above 35 for any other byte.
  @inline(__always) static func value(_ byte: UInt8) -> UInt8 {
    if isDigit(byte) { return byte &- 0x30 }
    return isLetter(byte) ? (byte | 0x20) &- 0x57 : 0xFF
  }
}
