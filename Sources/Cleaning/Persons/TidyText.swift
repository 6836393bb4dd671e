internal import Reference

/// The text of one cell, made plain to read: letters composed, odd spaces and unseen characters gone, mojibake undone.
enum TidyText {
  /// The text with single spaces and none at the ends; `isRepaired` when mojibake was undone.
  static func tidy(_ raw: String) -> (text: String, isRepaired: Bool) {
    if isTidy(raw) { return (raw, false) }
    let undone = Mojibake.undoing(raw) ?? WrongLetters.undoing(raw)
    var scalars = String.UnicodeScalarView()
    var gap = false
    for scalar in Latin.letters.composing(undone ?? raw).unicodeScalars {
      switch scalar.value {
      case 0x00...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
        0x3000:
        gap = true
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF:
        continue
      default:
        if gap, !scalars.isEmpty { scalars.append(" ") }
        gap = false
        scalars.append(scalar.value == 0x2019 || scalar.value == 0x2BC ? "'" : scalar)
      }
    }
    return (String(scalars), undone != nil)
  }

  /// The sign behind the letters that it cuts off from a word, typed or typographic: `D'ALBY`, `D’ALBY`; `nil` where there is none.
  static func apostrophe(in word: String) -> String.Index? {
    word.firstIndex { $0 == "'" || $0 == "\u{2019}" || $0 == "\u{2BC}" }
  }

  /// Whether a word begins with a lone letter that an apostrophe cuts off, *l'* or *d'*.
  static func isElided(_ word: String) -> Bool {
    guard let place = apostrophe(in: word), place == word.index(after: word.startIndex) else {
      return false
    }
    return ["L", "D", "l", "d"].contains(word[word.startIndex])
  }

  /// Whether there is nothing to do: ASCII signs and letters of Latin-1 that mojibake does not begin with, single spaces inside.
  private static func isTidy(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    var hasAmpersand = false
    for byte in text.utf8 {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      case 0x26: hasAmpersand = true
      case 0x3B where hasAmpersand: return false
      case 0x21...0x7E: break
      case 0xC3: break
      // Behind C3: U+00C0…U+00FF without Â, Ã and â.
      case 0x80...0xBF where last == 0xC3:
        if byte == 0x82 || byte == 0x83 || byte == 0xA2 { return false }
      default: return false
      }
      last = byte
    }
    return last != 0x20
  }

  /// All capitals.
  static func upper(_ text: String) -> String { mapping(text) { Latin.letters.upper($0) } }

  /// All small letters.
  static func lower(_ text: String) -> String { mapping(text) { Latin.letters.lower($0) } }

  /// The first letter of each run of letters a capital, the others small: `JEAN-PAUL` as `Jean-Paul`.
  static func titled(_ text: String) -> String {
    var initial = true
    return mapping(text) { scalar in
      let letter = initial ? Latin.letters.upper(scalar) : Latin.letters.lower(scalar)
      initial = !Latin.letters.isLetter(scalar)
      return letter
    }
  }

  private static func mapping(_ text: String, _ map: (UInt32) -> UInt32) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let letters = text.utf8.map { UInt8(truncatingIfNeeded: map(UInt32($0))) }
      return String(decoding: letters, as: UTF8.self)
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(Unicode.Scalar(map(scalar.value)) ?? scalar)
    }
    return String(scalars)
  }
}
