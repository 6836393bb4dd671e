/// Knows a row of totals: a word that means total, and otherwise only numbers and blanks.
///
/// A firm called Total has a town, a street or an e-mail in its row, so it is not taken for one.
enum TotalRow {
  private static let words: Set<String> = [
    "total", "totaux", "totalgeneral", "totauxgeneraux", "soustotal", "soustotaux", "grandtotal",
    "totalht",
    "totalttc", "totals", "subtotal", "totalgeneralht", "totalgeneralttc", "totalclients",
    "sommetotale",
    "totalpage", "totaldelapage", "totaldesclients", "totallignes",
  ]

  /// Whether a cell that begins at `at` may be a total's word: `tot…`, `sou…`, `som…`, `gra…`, `sub…`.
  static func mayBegin(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    guard at + 2 < bytes.count else { return false }
    let word = (bytes[at] | 0x20, bytes[at + 1] | 0x20, bytes[at + 2] | 0x20)
    return word == (0x74, 0x6F, 0x74) || word == (0x73, 0x6F, 0x75) || word == (0x73, 0x6F, 0x6D)
      || word == (0x67, 0x72, 0x61) || word == (0x73, 0x75, 0x62)
  }

  /// Whether the cells of a row are totals.
  static func isTotal(_ cells: [[UInt8]]) -> Bool {
    var hasWord = false
    var filled = 0
    for cell in cells {
      if cell.allSatisfy({ $0 == 0x20 }) { continue }
      filled += 1
      if !hasWord {
        guard cell.count <= 40 else { return false }
        let word = String(fold(cell))
        guard words.contains(word) else { return false }
        hasWord = true
      } else if !isAmount(cell) {
        return false
      }
    }
    return hasWord && filled * 2 <= cells.count + 1
  }

  /// ASCII letters in lower case; `é` and `è` as `e`, anything else left out.
  private static func fold(_ cell: [UInt8]) -> String {
    var out: [UInt8] = []
    for (place, byte) in cell.enumerated() {
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        out.append(byte | 0x20)
      } else if byte == 0xC3, place + 1 < cell.count {
        let letter = cell[place + 1]
        if letter == 0xA9 || letter == 0x89 || letter == 0xA8 { out.append(0x65) }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Digits with the signs that amounts have: `1 247,06 €`, `(12,50)`, `-3`, `12 %`.
  private static func isAmount(_ cell: [UInt8]) -> Bool {
    var digits = 0
    var others = 0
    for byte in cell {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20, 0x2C, 0x2E, 0x28, 0x29, 0x2D, 0x2B, 0x25, 0x27: break
      case 0x80...: others += 1
      default: return false
      }
    }
    return digits > 0 && others <= 9
  }
}
