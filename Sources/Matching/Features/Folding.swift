import Reference

/// Brings text to lower-case letters without accents, digits, and single spaces between words.
///
/// Latin letters become those of ASCII; Greek and Cyrillic ones stay what they are, small and without marks. Everything that is
/// no letter or digit parts words: hyphens, apostrophes, points. Letters of other scripts stay as they are written.
enum Folding {
  /// Appends the folded form of the bytes to `out`; O(length).
  static func fold(_ bytes: [UInt8], _ range: Range<Int>, into out: inout [UInt8]) {
    let start = out.count
    var pendingSpace = false
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      place += 1
      if byte < 0x80 {
        let folded = ascii[Int(byte)]
        if folded == 0 {
          pendingSpace = true
          continue
        }
        if pendingSpace {
          if out.count > start { out.append(0x20) }
          pendingSpace = false
        }
        out.append(folded)
        continue
      }
      guard place < range.upperBound, byte >= 0xC2 else { continue }
      var letter: UInt32 = 0
      if byte == 0xC2 || byte == 0xE2 {
        place += byte == 0xE2 ? 2 : 1
        pendingSpace = true
        continue
      } else if byte <= 0xD3 {
        let scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[place] & 0x3F)
        if (0x300..<0x370).contains(scalar) {
          place += 1
          continue
        }
        letter = twoBytes[Int(scalar) - 0xC0]
      } else if byte == 0xE1, place + 1 < range.upperBound, (0xB8...0xBB).contains(bytes[place]) {
        letter =
          latinAdditional[
            Int(bytes[place] & 0x03) << 6 | Int(bytes[place + 1] & 0x3F)]
      }
      if letter == Self.parts {
        place += 1
        pendingSpace = true
        continue
      }
      if pendingSpace {
        if out.count > start { out.append(0x20) }
        pendingSpace = false
      }
      if letter != 0 {
        place += byte == 0xE1 ? 2 : 1
        append(letter, to: &out)
      } else {
        out.append(byte)
        while place < range.upperBound, bytes[place] & 0xC0 == 0x80 {
          out.append(bytes[place])
          place += 1
        }
      }
    }
  }

  /// Writes what a letter folds to: one or two ASCII letters, the first in the low byte, or a letter of another script.
  @inline(__always) private static func append(_ letter: UInt32, to out: inout [UInt8]) {
    if letter & Self.other != 0 {
      let scalar = letter & ~Self.other
      out.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      out.append(UInt8(truncatingIfNeeded: letter))
      if letter > 0xFF { out.append(UInt8(truncatingIfNeeded: letter >> 8)) }
    }
  }

  /// In the tables: no letter, it parts words.
  private static let parts: UInt32 = 1 << 31
  /// In the tables: a letter that is not ASCII.
  private static let other: UInt32 = 1 << 30

  /// For each ASCII byte its folded form; 0 parts words.
  private static let ascii: [UInt8] = (0..<128).map { byte -> UInt8 in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    default: 0
    }
  }

  /// For the code points U+00C0…U+04FF what each folds to; 0 where it stays as it is.
  private static let twoBytes: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 0x500 - 0xC0)
    for scalar in UInt32(0xC0)..<0x250 { table[Int(scalar) - 0xC0] = latin(scalar) }
    // Letters whose dot or apostrophe is no accent.
    for (letter, spellings) in [("l", "Ŀŀ"), ("n", "ŉ")] {
      for scalar in spellings.unicodeScalars {
        table[Int(scalar.value) - 0xC0] = UInt32(letter.utf8.first ?? 0)
      }
    }
    // Signs among the letters: × and ÷, the Greek question mark and the points between Greek words.
    for scalar: UInt32 in [0xD7, 0xF7, 0x37E, 0x387] { table[Int(scalar) - 0xC0] = parts }
    func small(_ capital: UInt32, _ letter: UInt32) {
      table[Int(capital) - 0xC0] = other | letter
    }
    for scalar in UInt32(0x391)...0x3A9 where scalar != 0x3A2 { small(scalar, scalar + 0x20) }
    for scalar in UInt32(0x410)...0x42F { small(scalar, scalar + 0x20) }
    for scalar in UInt32(0x400)...0x40F { small(scalar, scalar + 0x50) }
    for scalar in UInt32(0x460)...0x4FF where scalar & 1 == 0 && isCapital(scalar) {
      small(scalar, scalar + 1)
    }
    // A letter with a mark of its own is that letter, as if the mark were written behind it.
    for (letter, marked) in [
      ("α", "άΆ"), ("ε", "έΈ"), ("η", "ήΉ"), ("ι", "ίϊΐΊΪ"), ("ο", "όΌ"), ("υ", "ύϋΰΎΫ"),
      ("ω", "ώΏ"),
      ("σ", "ς"), ("е", "ёѐЁЀ"), ("и", "йѝЙЍ"), ("і", "їЇ"), ("г", "ѓЃ"), ("к", "ќЌ"), ("у", "ўЎ"),
    ] {
      for scalar in marked.unicodeScalars {
        small(scalar.value, letter.unicodeScalars.first?.value ?? 0)
      }
    }
    return table
  }()

  /// Cyrillic letters beyond the first block stand in pairs, the capital first.
  private static func isCapital(_ scalar: UInt32) -> Bool {
    !(0x482...0x489).contains(scalar) && !(0x4C0...0x4CF).contains(scalar)
  }

  /// For the code points U+1E00…U+1EFF, the letters of Vietnamese and Welsh among them, what each folds to.
  private static let latinAdditional: [UInt32] = (UInt32(0x1E00)..<0x1F00).map(latin)

  /// One or two small ASCII letters; 0 where a letter has none.
  private static func latin(_ scalar: UInt32) -> UInt32 {
    let letters = UInt32(Latin.letters.plainLetters(scalar))
    return letters > 0xFF ? letters | 0x2020 : letters == 0 ? 0 : letters | 0x20
  }
}
