internal import Tables

/// How the letters of a name are cased, told by one pass over its bytes: whether anything has to be done at all.
enum NameShape {
  /// Every word has a capital first, or is a small particle between others: as it should be.
  case written
  /// One word or several joined by single hyphens, ASCII capitals only.
  case plainCapitals
  /// One word or several joined by single hyphens, ASCII small letters only.
  case plainSmalls
  /// Anything else.
  case odd

  /// Looks at a value. Small words inside count as particles when they have at most three letters.
  @inline(__always)
  init(_ value: Span<UInt8>) {
    var capitals = 0
    var smalls = 0
    var others = 0
    var wordCapitals = 0
    var wordLength = 0
    var isOdd = false
    var startsSmall = false
    var last: UInt8 = 0x20
    for index in 0..<value.count {
      let byte = value[index]
      if byte &- 0x61 < 26 || byte >= 0x80 {
        if byte < 0x80 {
          smalls &+= 1
          if wordLength == 0, last == 0x20 { startsSmall = true }
        } else {
          others &+= 1
          // Spaces and punctuation beyond ASCII need a closer look.
          if byte == 0xC2 || byte >= 0xE0 { isOdd = true }
        }
        wordLength &+= 1
      } else if byte &- 0x41 < 26 {
        capitals &+= 1
        wordCapitals &+= 1
        wordLength &+= 1
      } else if byte == 0x20 || byte == 0x2D || byte == 0x27 {
        if last == 0x20 || last == 0x2D || last == 0x27 && byte != 0x20 { isOdd = true }
        if wordCapitals > 1, wordCapitals == wordLength { isOdd = isOdd || smalls + others > 0 }
        if startsSmall, wordLength > 3 { isOdd = true }
        wordCapitals = 0
        wordLength = 0
        startsSmall = false
      } else {
        isOdd = true
      }
      last = byte
    }
    if last == 0x20 || last == 0x2D || last == 0x27 { isOdd = true }
    let isSmall = capitals == 0 && others == 0 && smalls > 1 && !isOdd
    if startsSmall, wordLength > 3 { isOdd = true }
    if capitals == 0 { isOdd = true }
    if wordCapitals > 1, wordCapitals == wordLength, smalls + others > 0 { isOdd = true }
    // `MÜLLER`: capitals beyond ASCII are told from small letters on the slow way.
    if smalls == 0, others > 0, capitals > 1 { isOdd = true }
    if isSmall, !NameShape.hasSign(value) {
      self = .plainSmalls
    } else if isOdd {
      self = .odd
    } else if smalls > 0 || others > 0 {
      self = .written
    } else {
      self = capitals > 1 && !NameShape.hasSign(value) ? .plainCapitals : .odd
    }
  }

  /// Whether a space or an apostrophe stands in it, or `MC` begins a word: then particles and second capitals are possible.
  @inline(__always)
  private static func hasSign(_ value: Span<UInt8>) -> Bool {
    var starts = true
    for index in 0..<value.count {
      let byte = value[index]
      if byte == 0x20 || byte == 0x27 { return true }
      if starts, byte & 0xDF == 0x4D, index &+ 1 < value.count, value[index &+ 1] & 0xDF == 0x43 {
        return true
      }
      starts = byte == 0x2D
    }
    return false
  }

  /// Writes ASCII letters with a capital at the beginning of each word only.
  @inline(__always)
  static func writeTitled(_ value: Span<UInt8>, into out: inout TextColumn) {
    var starts = true
    for index in 0..<value.count {
      let byte = value[index]
      let isLetter = (byte | 0x20) &- 0x61 < 26
      out.write(!isLetter ? byte : starts ? byte & 0xDF : byte | 0x20)
      starts = !isLetter
    }
  }

  /// Writes a family name of several words in ASCII capitals, particles small; false, and nothing written, when it needs a closer look.
  static func writeFamily(_ value: Span<UInt8>, into out: inout TextColumn) -> Bool {
    var last: UInt8 = 0x20
    for index in 0..<value.count {
      let byte = value[index]
      let isLetter = byte &- 0x41 < 26
      guard isLetter || (byte == 0x20 || byte == 0x2D) && last &- 0x41 < 26 else { return false }
      // A lone D is an elided particle, MC takes a second capital.
      if byte == 0x43, last == 0x4D, index < 2 || value[index &- 2] &- 0x41 >= 26 { return false }
      if !isLetter, last == 0x44, index < 2 || value[index &- 2] == 0x20 { return false }
      last = byte
    }
    guard value.count > 1, last &- 0x41 < 26 else { return false }
    var start = 0
    while start < value.count {
      var end = start
      while end < value.count, value[end] != 0x20 { end &+= 1 }
      let word = value.extracting(start..<end)
      if end < value.count, isSmallParticle(word) {
        for index in 0..<word.count { out.write(word[index] | 0x20) }
      } else {
        writeTitled(word, into: &out)
      }
      if end < value.count { out.write(0x20) }
      start = end &+ 1
    }
    return true
  }

  /// *de*, *du*, *des*, *von*, *zu*, *zum*, *der*, *den*, *y*, *e*, as ``NameCasing`` has them.
  private static func isSmallParticle(_ word: Span<UInt8>) -> Bool {
    var code: UInt32 = 0
    guard word.count <= 3 else { return false }
    for index in 0..<word.count { code = code << 8 | UInt32(word[index]) }
    switch code {
    case 0x4445, 0x4455, 0x44_4553, 0x56_4F4E, 0x5A55, 0x5A_554D, 0x44_4552, 0x44_454E, 0x59, 0x45:
      return true
    default: return false
    }
  }
}
