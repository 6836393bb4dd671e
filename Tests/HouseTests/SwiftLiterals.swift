/// Reads Swift string literals out of source text, well enough to compare sentences.
struct SwiftLiterals {
  private let text: [UInt8]
  private var place = 0

  init(_ text: String) { self.text = Array(text.utf8) }

  /// Goes behind the next `word`; `false` when there is none.
  mutating func find(_ word: String) -> Bool {
    let needle = Array(word.utf8)
    while place + needle.count <= text.count {
      if text[place] == needle[0], Array(text[place..<place + needle.count]) == needle {
        place += needle.count
        return true
      }
      place += 1
    }
    return false
  }

  /// The line, from 1, at which reading stands.
  var line: Int { text[..<min(place, text.count)].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 } }

  /// The literal that follows, behind white space and an optional label; `nil` when something else follows.
  mutating func literal(label: String = "") -> String? {
    let start = place
    skipBlanks()
    if !label.isEmpty {
      let words = Array((label + ":").utf8)
      guard place + words.count <= text.count, Array(text[place..<place + words.count]) == words
      else {
        place = start
        return nil
      }
      place += words.count
      skipBlanks()
    }
    guard place < text.count, text[place] == 0x22 else {
      place = start
      return nil
    }
    let multiline = place + 2 < text.count && text[place + 1] == 0x22 && text[place + 2] == 0x22
    place += multiline ? 3 : 1
    var out: [UInt8] = []
    var depth = 0
    while place < text.count {
      let byte = text[place]
      if byte == 0x5C, depth == 0 {
        place += 1
        if place < text.count, text[place] == 0x28 { depth = 1 }
        place += 1
        out.append(0x5C)
        continue
      }
      if depth > 0 {
        if byte == 0x28 { depth += 1 }
        if byte == 0x29 { depth -= 1 }
      } else if byte == 0x22 {
        let ends =
          !multiline || place + 2 < text.count && text[place + 1] == 0x22 && text[place + 2] == 0x22
        if ends {
          place += multiline ? 3 : 1
          return String(decoding: out, as: UTF8.self)
        }
        out.append(byte)
      } else {
        out.append(byte)
      }
      place += 1
    }
    return nil
  }

  /// Goes behind a comma and the blanks before it, if one follows.
  mutating func comma() {
    let start = place
    skipBlanks()
    if place < text.count, text[place] == 0x2C { place += 1 } else { place = start }
  }

  private mutating func skipBlanks() {
    while place < text.count, text[place] == 0x20 || text[place] == 0x0A { place += 1 }
  }
}
