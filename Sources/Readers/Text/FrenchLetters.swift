/// How likely a letter beyond ASCII is in French text, where it stands: the judge between encodings.
///
/// Weights are in tenths of a nat, 0 for `é`; they follow the letters' share among the accented letters of French
/// names, towns and streets. A letter in a place where no word has it (a capital after a small letter, a sign inside a word) pays more.
enum FrenchLetters {
  /// Weights of the scalars below U+0180; anything else is in ``signs``.
  private static let weights: [Int8] = {
    var table = [Int8](repeating: -110, count: 0x180)
    for control in 0x80..<0xA0 { table[control] = -120 }
    for letter in 0xC0..<0x180 { table[letter] = -85 }
    let common: [(String, Int8)] = [
      ("é", 0), ("è", -12), ("ç", -22), ("à", -22), ("ê", -24), ("ô", -26), ("ï", -30), ("î", -28),
      ("ë", -28), ("û", -38), ("ù", -38), ("â", -30), ("œ", -42), ("æ", -70), ("ü", -55),
      ("ö", -60),
      ("ÿ", -70), ("ñ", -65), ("ä", -65), ("á", -70), ("í", -70), ("ó", -70), ("ú", -75),
      ("ã", -75),
      ("É", -18), ("È", -34), ("À", -40), ("Ç", -40), ("Ê", -45), ("Ô", -45), ("Ë", -45),
      ("Ï", -48),
      ("Î", -40), ("Û", -60), ("Ù", -62), ("Â", -52), ("Œ", -58), ("Æ", -80), ("Ü", -75),
      ("Ö", -75),
      ("°", -35), ("«", -45), ("»", -45), ("²", -55), ("§", -70), ("·", -70), ("£", -75),
      ("½", -75),
      ("´", -75), ("º", -60), ("×", -75), ("µ", -80), ("±", -85), ("®", -75), ("©", -75),
    ]
    for (letter, weight) in common {
      for scalar in letter.unicodeScalars { table[Int(scalar.value)] = weight }
    }
    table[0xA0] = -28
    return table
  }()

  private static let signs: [UInt16: Int8] = [
    0x20AC: -26, 0x2019: -22, 0x2018: -55, 0x201C: -55, 0x201D: -55, 0x2013: -42, 0x2014: -55,
    0x2026: -50, 0x2022: -60, 0x2122: -70, 0x202F: -60,
  ]

  /// The weight of `scalar` between its neighbours, which are ASCII bytes or 0x80 for another high letter.
  static func weight(_ scalar: UInt16, after before: UInt8, before next: UInt8) -> Int {
    let base = Int(scalar < 0x180 ? weights[Int(scalar)] : signs[scalar] ?? -115)
    switch scalar {
    case 0xDF...0xF6, 0xF8...0xFF, 0x153:
      return base + (isUpper(before) && isUpper(next) ? -25 : 0)
        + (isDigit(before) || isDigit(next) ? -25 : 0)
        + place(of: scalar, after: before, before: next)
    case 0xC0...0xD6, 0xD8...0xDE, 0x152, 0x178:
      return base + (isLower(before) ? -45 : 0) + (isDigit(before) || isDigit(next) ? -25 : 0)
    case 0x100...0x17F:
      return base
    case 0x2019:
      return base + (isLetter(before) && isLetter(next) ? 10 : 0)
    case 0x20AC, 0xA0, 0x202F, 0xB0:
      return base + (isLetter(before) && isLetter(next) ? -40 : 0)
        + (isDigit(before) || before == 0x20 ? 8 : 0)
    default:
      return base + (isLetter(before) && (isLetter(next) || next == 0x80) ? -45 : 0)
    }
  }

  /// What it costs a small letter to stand where French spelling has none: `à` and `ù` end a word, `è`, `ê`, `î` and `â` never
  /// do, `ç` stands before a, o, u, and `ë` and `ï` behind a vowel. It parts the encodings in which one byte is `ê` in one and
  /// `à` in the other.
  private static func place(of scalar: UInt16, after before: UInt8, before next: UInt8) -> Int {
    switch scalar {
    case 0xE0, 0xF9: isLetter(next) ? -40 : 0
    case 0xE8, 0xEA: isLetter(next) || next == 0x80 ? 0 : -35
    case 0xE2, 0xEE: isLetter(next) || next == 0x80 ? 0 : -25
    case 0xEB, 0xEF: before == 0x80 || isVowel(before) ? 0 : -25
    case 0xE7:
      next == 0x80 || [0x61, 0x6F, 0x75].contains(next | 0x20) && isLetter(next) ? 0 : -40
    default: 0
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
}
