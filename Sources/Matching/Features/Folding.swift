/// Brings Latin text to lower-case letters without accents, digits, and single spaces between words.
///
/// Everything that is no letter or digit parts words: hyphens, apostrophes, points. Letters of other scripts stay as they are.
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
      let follow = bytes[place]
      var letters: (UInt8, UInt8) = (0, 0)
      if byte == 0xC3 || byte == 0xC4 || byte == 0xC5 {
        place += 1
        letters = latin[Int(byte &- 0xC3) << 6 | Int(follow & 0x3F)]
        if letters.0 == 0 {
          pendingSpace = true
          continue
        }
      } else if byte == 0xCC || (byte == 0xCD && follow < 0xB0) {
        place += 1
        continue
      } else if byte == 0xC2 || byte == 0xE2 {
        place += byte == 0xE2 ? 2 : 1
        pendingSpace = true
        continue
      }
      if pendingSpace {
        if out.count > start { out.append(0x20) }
        pendingSpace = false
      }
      if letters.0 != 0 {
        out.append(letters.0)
        if letters.1 != 0 { out.append(letters.1) }
      } else {
        out.append(byte)
        while place < range.upperBound, bytes[place] & 0xC0 == 0x80 {
          out.append(bytes[place])
          place += 1
        }
      }
    }
  }

  /// For each ASCII byte its folded form; 0 parts words.
  private static let ascii: [UInt8] = (0..<128).map { byte -> UInt8 in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    default: 0
    }
  }

  /// For the code points U+00C0…U+017F, the one or two letters that each folds to.
  private static let latin: [(UInt8, UInt8)] = {
    let rows: [(letters: String, points: String)] = [
      ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄą"), ("ae", "Ææ"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "ÐðĎďĐđ"),
      ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"), ("g", "ĜĝĞğĠġĢģ"), ("h", "ĤĥĦħ"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı"),
      ("ij", "Ĳĳ"), ("j", "Ĵĵ"), ("k", "Ķķĸ"), ("l", "ĹĺĻļĽľĿŀŁł"), ("n", "ÑñŃńŅņŇňŉŊŋ"),
      ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐő"), ("oe", "Œœ"), ("r", "ŔŕŖŗŘř"), ("s", "ŚśŜŝŞşŠšſ"), ("ss", "ß"),
      ("t", "ŢţŤťŦŧ"), ("th", "Þþ"), ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"), ("w", "Ŵŵ"), ("y", "ÝýÿŶŷŸ"),
      ("z", "ŹźŻżŽž"),
    ]
    var table = [(UInt8, UInt8)](repeating: (0, 0), count: 192)
    for (letters, points) in rows {
      let utf8 = Array(letters.utf8)
      for scalar in points.unicodeScalars {
        table[Int(scalar.value) - 0xC0] = (utf8[0], utf8.count > 1 ? utf8[1] : 0)
      }
    }
    return table
  }()
}
