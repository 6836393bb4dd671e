/// The tags and texts of a web page, one after the other, read as browsers read broken ones: nothing is refused. O(n).
///
/// Comments, scripts and styles are passed over. The page is UTF-8.
/// - Source: WHATWG, HTML Living Standard, 13.2.5 (tokenization), as far as tables need it.
struct HTMLTokens {
  /// What comes next.
  enum Token: Equatable {
    /// A run of text, still with its references.
    case text(Range<Int>)
    /// The beginning of an element: its name in lower case, and where its attributes lie.
    case open(String, Range<Int>)
    /// The end of an element.
    case close(String)
  }

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; `nil` at the end.
  mutating func next() -> Token? {
    while at < bytes.count {
      guard bytes[at] == 0x3C, at + 1 < bytes.count else { return text() }
      switch bytes[at + 1] {
      case 0x21, 0x3F: skipDeclaration()
      case 0x2F where at + 2 < bytes.count && Self.isLetter(bytes[at + 2]):
        at += 2
        let name = name()
        at = tagEnd()
        return .close(name)
      case let byte where Self.isLetter(byte):
        at += 1
        let name = name()
        let start = at
        at = tagEnd()
        let attributes = start..<max(start, at - 1)
        if name == "script" || name == "style" { skipRaw(name) }
        return .open(name, attributes)
      default: return text()
      }
    }
    return nil
  }

  /// Text up to the next tag; a `<` that begins none is text.
  private mutating func text() -> Token {
    let start = at
    at += 1
    while at < bytes.count, bytes[at] != 0x3C { at += 1 }
    return .text(start..<at)
  }

  private mutating func name() -> String {
    let start = at
    while at < bytes.count, at - start < 40, Self.isName(bytes[at]) { at += 1 }
    return String(
      decoding: bytes[start..<at].map { $0 | ($0 < 0x5B && $0 > 0x40 ? 0x20 : 0) }, as: UTF8.self)
  }

  /// Behind the `>` that ends the tag; one between quotes is none.
  private func tagEnd() -> Int {
    var place = at
    var quote: UInt8 = 0
    while place < bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return place + 1
      } else if byte == 0x22 || byte == 0x27, place > at, bytes[place - 1] == 0x3D {
        quote = byte
      }
      place += 1
    }
    return bytes.count
  }

  private mutating func skipDeclaration() {
    if bytes[at...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
      at += 4
      while at < bytes.count {
        if bytes[at] == 0x3E, bytes[at - 1] == 0x2D, bytes[at - 2] == 0x2D { break }
        at += 1
      }
    } else {
      while at < bytes.count, bytes[at] != 0x3E { at += 1 }
    }
    at = min(at + 1, bytes.count)
  }

  /// Passes over what stands before `</name`.
  private mutating func skipRaw(_ name: String) {
    let end = Array("</\(name)".utf8)
    while at < bytes.count {
      if bytes[at] == 0x3C, at + end.count <= bytes.count,
        zip(bytes[at..<at + end.count], end).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
      {
        return
      }
      at += 1
    }
  }

  /// Whether the attributes hold a word of lower-case letters, however it is written.
  func holds(_ word: String, in range: Range<Int>) -> Bool {
    let wanted = Array(word.utf8)
    guard range.count >= wanted.count else { return false }
    return (range.lowerBound...(range.upperBound - wanted.count)).contains { at in
      zip(bytes[at..<at + wanted.count], wanted).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  /// The number that an attribute holds; `nil` when it has none.
  func number(_ attribute: String, in range: Range<Int>) -> Int? {
    let name = Array(attribute.utf8)
    var place = range.lowerBound
    while place + name.count < range.upperBound {
      let isHere =
        zip(bytes[place..<place + name.count], name).allSatisfy { $0 | 0x20 == $1 }
        && !Self.isName(bytes[place - 1])
      if isHere {
        var behind = place + name.count
        while behind < range.upperBound,
          [0x20, 0x3D, 0x22, 0x27, 0x0A, 0x0D].contains(bytes[behind])
        {
          behind += 1
        }
        let digits = bytes[behind..<range.upperBound].prefix { $0 >= 0x30 && $0 <= 0x39 }.prefix(9)
        return Int(String(decoding: digits, as: UTF8.self))
      }
      place += 1
    }
    return nil
  }

  /// Adds a run of text to `out`: references resolved, white space drawn together to one space.
  func append(_ range: Range<Int>, to out: inout [UInt8]) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      if byte == 0x26 {
        place = appendReference(place, range.upperBound, to: &out)
        continue
      }
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        if let last = out.last, last != 0x20, last != 0x0A { out.append(0x20) }
      } else {
        out.append(byte)
      }
      place += 1
    }
  }

  /// `&eacute;`, `&#233;`, `&#xE9;`; anything else is text. Returns the place behind.
  private func appendReference(_ start: Int, _ end: Int, to out: inout [UInt8]) -> Int {
    let place = HTMLReference.wordEnd(bytes.span, start, end)
    guard let scalar = HTMLReference.scalar(bytes.span, start + 1..<place) else {
      out.append(0x26)
      return start + 1
    }
    UTF8Text.append(scalar, to: &out)
    return place < end && bytes[place] == 0x3B ? place + 1 : place
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= 0x30 && byte <= 0x3A || byte == 0x2D || byte == 0x5F
  }
}
