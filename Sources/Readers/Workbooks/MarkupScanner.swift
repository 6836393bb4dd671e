/// Reads the markup of a workbook part, token by token, out of a window that moves over a stream.
///
/// Elements are known by their local names. There are no entities but the five of XML; a DOCTYPE is refused, since no
/// workbook has one. What a token names lies in ``window`` until ``next()`` is called again.
struct MarkupScanner {
  /// What the last call of ``next()`` found.
  enum Token { case open, close, text, end }

  /// The bytes at hand.
  private(set) var window: [UInt8]
  /// The local name of the element that opens or closes, as a range of `window`.
  private(set) var name = 0..<0
  /// What stands behind the name of the element that opens, as a range of `window`.
  private(set) var attributes = 0..<0
  /// The text found, as a range of `window`.
  private(set) var text = 0..<0
  /// Whether the text must be decoded: it holds a reference or a carriage return.
  private(set) var isEncoded = false
  /// How many elements are open.
  private(set) var depth = 0

  /// How many bytes of the stream have left the window.
  private var passedCount = 0
  /// How many elements are open around the stream.
  private let outerDepth: Int
  private let stream: (any ByteStream)?
  private let limits: ReadLimits
  /// Where the token begins, and where the bytes at hand end.
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var closesAtOnce = false

  /// A scanner over `stream`, whose window is `windowBytes` wide as long as no token is longer.
  init(_ stream: any ByteStream, limits: ReadLimits, windowBytes: Int = 1 << 17) throws(Refusal) {
    self.stream = try DecodedStream.wrapping(stream)
    self.limits = limits
    outerDepth = 0
    window = [UInt8](repeating: 0, count: windowBytes)
    while end < 4, try fill() {}
    if end >= 3, window[0] == 0xEF, window[1] == 0xBB, window[2] == 0xBF { start = 3 }
  }

  /// A scanner over whole elements at hand, around which `depth` elements are open.
  init(_ bytes: [UInt8], depth: Int, limits: ReadLimits) {
    stream = nil
    self.limits = limits
    self.depth = depth
    outerDepth = depth
    window = bytes
    end = bytes.count
    isAtEnd = true
  }

  /// Where in the stream the next token begins.
  var offset: Int { passedCount + start }

  /// Moves on to the next token.
  mutating func next() throws(Refusal) -> Token {
    if closesAtOnce {
      closesAtOnce = false
      depth -= 1
      return .close
    }
    while true {
      if start == end, try !fill() {
        guard depth <= outerDepth else { throw MarkupScanner.cut }
        return .end
      }
      guard window[start] == UInt8(ascii: "<") else { return try readText() }
      switch try byte(1) {
      case UInt8(ascii: "/"): return try readClose()
      case UInt8(ascii: "?"): try skip(past: [0x3F, 0x3E], from: 2)
      case UInt8(ascii: "!"): if try readDeclaration() { return .text }
      default: return try readOpen()
      }
    }
  }

  /// Moves past the end of the element that was just opened.
  mutating func skipElement() throws(Refusal) {
    let outside = depth - 1
    while depth > outside { if try next() == .end { return } }
  }

  private mutating func readText() throws(Refusal) -> Token {
    var i = 0
    var encoded = false
    while true {
      let limit = end - start
      while i < limit {
        let byte = window[start + i]
        if byte == UInt8(ascii: "<") { break }
        if byte == UInt8(ascii: "&") || byte == 0x0D { encoded = true }
        i += 1
      }
      if i < limit { break }
      if try !fill() { break }
    }
    text = start..<(start + i)
    isEncoded = encoded
    start += i
    return .text
  }

  private mutating func readOpen() throws(Refusal) -> Token {
    var i = 1
    var nameStart = 1
    var nameEnd = 0
    while true {
      if start + i >= end, try !fill() { throw MarkupScanner.cut }
      let byte = window[start + i]
      if byte == UInt8(ascii: ">") { break }
      if nameEnd == 0 {
        if byte <= 0x20 || byte == UInt8(ascii: "/") { nameEnd = i }
        if byte == UInt8(ascii: ":") { nameStart = i + 1 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        try find(byte, from: &i)
      }
      i += 1
    }
    if nameEnd == 0 { nameEnd = i }
    closesAtOnce = window[start + i - 1] == UInt8(ascii: "/")
    name = (start + nameStart)..<(start + nameEnd)
    attributes = (start + nameEnd)..<(start + max(nameEnd, closesAtOnce ? i - 1 : i))
    start += i + 1
    depth += 1
    guard depth <= limits.depth else { throw MarkupScanner.deep(limits.depth) }
    return .open
  }

  private mutating func readClose() throws(Refusal) -> Token {
    var i = 2
    try find(UInt8(ascii: ">"), from: &i)
    var from = start + 2
    var to = start + 2
    while to < start + i, window[to] > 0x20 {
      if window[to] == UInt8(ascii: ":") { from = to + 1 }
      to += 1
    }
    name = from..<to
    start += i + 1
    depth -= 1
    guard depth >= 0 else { throw MarkupScanner.cut }
    return .close
  }

  /// Skips a comment; takes a CDATA section as text and answers `true`.
  private mutating func readDeclaration() throws(Refusal) -> Bool {
    switch try byte(2) {
    case UInt8(ascii: "-"):
      try skip(past: [0x2D, 0x2D, 0x3E], from: 4)
      return false
    case UInt8(ascii: "["):
      let length = try skip(past: [0x5D, 0x5D, 0x3E], from: 9)
      text = (start - length + 9)..<max(start - length + 9, start - 3)
      isEncoded = false
      return true
    default:
      throw Refusal(
        .doctype,
        en: "it declares a document type, as no workbook does and as attacks do; it was not read",
        fr: "il déclare un type de document, ce qu’aucun classeur ne fait mais que font les "
          + "attaques ; il n’a pas été lu")
    }
  }

  /// Moves `start` past the first `pattern` that begins `from` bytes behind it or later; answers how far it moved.
  @discardableResult
  private mutating func skip(past pattern: [UInt8], from: Int) throws(Refusal) -> Int {
    var i = from + pattern.count - 1
    while true {
      while start + i >= end { if try !fill() { throw MarkupScanner.cut } }
      var matches = true
      for (back, byte) in pattern.reversed().enumerated() where window[start + i - back] != byte {
        matches = false
        break
      }
      i += 1
      if matches { break }
    }
    start += i
    return i
  }

  /// Moves `i`, counted from `start`, to the next `needle` behind it.
  private mutating func find(_ needle: UInt8, from i: inout Int) throws(Refusal) {
    i += 1
    while true {
      let limit = end - start
      while i < limit {
        if window[start + i] == needle { return }
        i += 1
      }
      if try !fill() { throw MarkupScanner.cut }
    }
  }

  /// The byte `ahead` of the token's beginning; 0 at the end.
  private mutating func byte(_ ahead: Int) throws(Refusal) -> UInt8 {
    while start + ahead >= end { if try !fill() { return 0 } }
    return window[start + ahead]
  }

  /// Brings more bytes behind those at hand, moving the token to the front of the window.
  private mutating func fill() throws(Refusal) -> Bool {
    guard !isAtEnd, let stream else { return false }
    if start > 0 {
      let kept = end - start
      // Both ranges lie inside the window, which stays as long as it is.
      window.withUnsafeMutableBytes { bytes in
        let from = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        UnsafeMutableRawBufferPointer(rebasing: bytes[0..<kept]).copyMemory(from: from)
      }
      passedCount += start
      start = 0
      end = kept
    }
    if end == window.count {
      guard window.count < limits.rowBytes else { throw MarkupScanner.long(limits.rowBytes) }
      window.append(contentsOf: repeatElement(0, count: window.count))
    }
    let got = try stream.read(into: &window, from: end)
    end += got
    isAtEnd = got == 0
    return got > 0
  }
}
