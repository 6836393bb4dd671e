/// The ``Fold`` key of a short text, on the stack: for loops over columns, which must not allocate per cell.
public struct SmallKey {
  /// The most bytes that a key may have.
  public static let limit = 64
  private var bytes = InlineArray<64, UInt8>(repeating: 0)
  /// The number of bytes of the key.
  public private(set) var count = 0

  /// The key of a text; `nil` when it would be longer than ``limit``, or holds letters beyond Latin.
  @inline(__always)
  public init?(_ text: Span<UInt8>) {
    var gap = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte < 0x80 else {
        guard fill(accented: text, from: index, gap: gap) else { return nil }
        return
      }
      index &+= 1
      let capital = byte &- 0x61 < 26 ? byte &- 32 : byte
      if capital &- 0x41 < 26 || capital &- 0x30 < 10 {
        if gap, count > 0, !append(0x20) { return nil }
        gap = false
        guard append(capital) else { return nil }
      } else {
        gap = true
      }
    }
  }

  /// The rest of a text that holds accented letters.
  private mutating func fill(accented text: Span<UInt8>, from start: Int, gap: Bool) -> Bool {
    let latin = Latin.letters
    var gap = gap
    var index = start
    return text.withUnsafeBufferPointer { text in
      while index < text.count {
        let (scalar, length) = UTF8Scalar.decode(text, at: index)
        index &+= length
        if scalar >= 0x300, scalar < 0x370 { continue }
        var first: UInt8 = 0
        var second: UInt8 = 0
        if scalar < 0x80 {
          let byte = UInt8(truncatingIfNeeded: scalar)
          let capital = byte &- 0x61 < 26 ? byte &- 32 : byte
          if capital &- 0x41 < 26 || capital &- 0x30 < 10 { first = capital }
        } else {
          let letters = latin.plainLetters(scalar)
          if letters == 0, !Fold.isSeparator(scalar) { return false }
          first = UInt8(truncatingIfNeeded: letters)
          second = UInt8(truncatingIfNeeded: letters >> 8)
        }
        if first == 0 {
          gap = true
          continue
        }
        if gap, count > 0, !append(0x20) { return false }
        gap = false
        if !append(first) || second != 0 && !append(second) { return false }
      }
      return true
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) -> Bool {
    guard count < SmallKey.limit else { return false }
    bytes[count] = byte
    count &+= 1
    return true
  }

  /// The number of the key in a table, or `nil`.
  @inline(__always)
  public func find(in table: KeyTable) -> Int? {
    table.find(bytes.span.extracting(0..<count))
  }

  /// Hands the bytes of the key to `body`.
  public func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes.span.extracting(0..<count))
  }

  /// The bytes of the key.
  public var array: [UInt8] { withBytes { span in span.withUnsafeBufferPointer(Array.init) } }
}
