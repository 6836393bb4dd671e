import Glibc

/// Looks at the bytes of a document before the parser does, and refuses floods of attributes and endless tags.
///
/// A `<` never stands inside a tag of a well-formed document, so a short way from one `<` to the next needs no look at all:
/// of each stretch only the last `<` is looked for. Only a long way is read byte by byte, quotes and all. UTF-16 is looked at through its low
/// bytes. O(bytes); at most twice over each byte.
struct XMLFlood {
  /// How the characters of the document lie in its bytes.
  enum Width: Equatable { case one, twoLittle, twoBig }

  private let limits: XMLLimits
  private var width: Width?
  private var odd = false
  /// Inside a tag whose beginning was seen: bytes and attributes so far.
  private var inTag = false
  private var tagLength = 0
  private var attributeCount = 0
  private var quote: UInt8 = 0
  /// The `<` was the last byte of the chunk before.
  private var opened = false

  private static let less = UInt8(ascii: "<")
  private static let shortTag = 2_048

  init(limits: XMLLimits) { self.limits = limits }

  /// Looks at the next bytes of the document; `nil` when nothing is wrong with them.
  mutating func look(at bytes: UnsafeRawBufferPointer) -> XMLFault.Cause? {
    if width == nil { width = XMLFlood.width(of: bytes) }
    if width == .one { return lookNarrow(bytes.bindMemory(to: UInt8.self)) }
    var narrow: [UInt8] = []
    narrow.reserveCapacity(bytes.count / 2 + 1)
    // Of two bytes the low one tells an ASCII character when the high one is zero; other characters count as letters.
    let high = width == .twoLittle ? 1 : 0
    var place = odd ? 1 : 0
    var pair: UInt8 = pendingByte
    for byte in bytes {
      if place == 0 {
        pair = byte
        place = 1
      } else {
        let (top, low) = high == 0 ? (pair, byte) : (byte, pair)
        narrow.append(top == 0 ? low : UInt8(ascii: "x"))
        place = 0
      }
    }
    odd = place == 1
    pendingByte = pair
    return narrow.withUnsafeBufferPointer { lookNarrow($0) }
  }

  private var pendingByte: UInt8 = 0

  private static func width(of bytes: UnsafeRawBufferPointer) -> Width {
    guard bytes.count >= 2 else { return .one }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (less, 0): return .twoLittle
    case (0xFE, 0xFF), (0, less): return .twoBig
    default: return .one
    }
  }

  /// Bound: every index below stays under `bytes.count`.
  private mutating func lookNarrow(_ bytes: UnsafeBufferPointer<UInt8>) -> XMLFault.Cause? {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
    let count = bytes.count
    var index = 0
    if opened {
      opened = false
      begin(bytes[0])
    }
    while index < count {
      if inTag, let cause = passTag(bytes, &index, upTo: count) { return cause }
      guard index < count, let hit = memchr(base + index, Int32(XMLFlood.less), count - index)
      else { return nil }
      let start = base.distance(to: hit.assumingMemoryBound(to: UInt8.self))
      // The last `<` within reach: the ways between those before it are short, and cannot hold a flood.
      var last = start + min(count - start - 1, XMLFlood.shortTag)
      while last > start, base[last] != XMLFlood.less { last &-= 1 }
      if last > start {
        index = last
        continue
      }
      index = start + 1
      if index == count {
        opened = true
        return nil
      }
      begin(bytes[index])
    }
    return nil
  }

  private mutating func begin(_ first: UInt8) {
    tagLength = 0
    attributeCount = 0
    quote = 0
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...,
      UInt8(ascii: "_"), UInt8(ascii: ":"):
      inTag = true
    default: inTag = false
    }
  }

  /// Reads on to the end of the tag, or to the end of the chunk.
  private mutating func passTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, upTo count: Int
  ) -> XMLFault.Cause? {
    while index < count {
      let byte = bytes[index]
      if byte == XMLFlood.less {
        inTag = false
        return nil
      }
      index += 1
      tagLength += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else {
        switch byte {
        case UInt8(ascii: ">"):
          inTag = false
          return nil
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          quote = byte
          attributeCount += 1
          if attributeCount > limits.attributeCount { return .attributes }
        default: break
        }
      }
      if tagLength > limits.tagBytes { return .tag }
    }
    return nil
  }
}
