/// The English Metaphone: how a word sounds, in sixteen consonants.
///
/// - Source: L. Philips, "Hanging on the Metaphone", Computer Language 7 (12), 1990.
enum Metaphone {
  /// The key of a name in upper-case letters A–Z.
  static func key(_ name: [UInt8]) -> [UInt8] {
    let whole = SoundText(name)
    let silent =
      whole.has("KN", at: 0) || whole.has("GN", at: 0) || whole.has("PN", at: 0)
      || whole.has("WR", at: 0) || whole.has("AE", at: 0)
    let text = SoundText(silent ? Array(name.dropFirst()) : name)
    var key: [UInt8] = []
    var place = 0
    while place < text.count {
      let letter = text[place]
      if letter == text[place + 1] && letter != UInt8(ascii: "C") {
        place += 1
        continue
      }
      let (sound, width) = self.sound(text, place)
      if letter == UInt8(ascii: " ") {
        if let last = key.last, last != letter { key.append(letter) }
      } else {
        sound.withUTF8Buffer { key.append(contentsOf: $0) }
      }
      place += width
    }
    return key
  }

  /// The sound of the letters at `place`, and how many letters it takes.
  private static func sound(_ text: SoundText, _ place: Int) -> (sound: StaticString, width: Int) {
    switch text[place] {
    case UInt8(ascii: "A"): (begins(text, place) ? "A" : "", 1)
    case UInt8(ascii: "E"): (begins(text, place) ? "E" : "", 1)
    case UInt8(ascii: "I"): (begins(text, place) ? "I" : "", 1)
    case UInt8(ascii: "O"): (begins(text, place) ? "O" : "", 1)
    case UInt8(ascii: "U"): (begins(text, place) ? "U" : "", 1)
    case UInt8(ascii: "B"):
      // The B of LAMB, behind an M at the very end, is not heard.
      (text[place - 1] == UInt8(ascii: "M") && text[place + 1] == 0 ? "" : "B", 1)
    case UInt8(ascii: "C"): soundOfC(text, place)
    case UInt8(ascii: "D"):
      text[place + 1] == UInt8(ascii: "G") && text.one(of: "IEY", at: place + 2)
        ? ("J", 3) : ("T", 1)
    case UInt8(ascii: "F"): ("F", 1)
    case UInt8(ascii: "J"): ("J", 1)
    case UInt8(ascii: "L"): ("L", 1)
    case UInt8(ascii: "M"): ("M", 1)
    case UInt8(ascii: "N"): ("N", 1)
    case UInt8(ascii: "R"): ("R", 1)
    case UInt8(ascii: "G"): soundOfG(text, place)
    case UInt8(ascii: "H"):
      (place == 0 || text.isVowel(place + 1) || !text.isVowel(place - 1) ? "H" : "", 1)
    case UInt8(ascii: "K"): (text[place - 1] == UInt8(ascii: "C") ? "" : "K", 1)
    case UInt8(ascii: "P"): text[place + 1] == UInt8(ascii: "H") ? ("F", 2) : ("P", 1)
    case UInt8(ascii: "Q"): ("K", 1)
    case UInt8(ascii: "S"): soundOfS(text, place)
    case UInt8(ascii: "T"): soundOfT(text, place)
    case UInt8(ascii: "V"): ("F", 1)
    case UInt8(ascii: "W"):
      place == 0 && text[1] == UInt8(ascii: "H")
        ? ("W", 2) : (text.isVowel(place + 1) ? "W" : "", 1)
    case UInt8(ascii: "X"): soundOfX(text, place)
    case UInt8(ascii: "Y"): (text.isVowel(place + 1) ? "Y" : "", 1)
    case UInt8(ascii: "Z"): ("S", 1)
    default: ("", 1)
    }
  }

  private static func begins(_ text: SoundText, _ place: Int) -> Bool {
    place == 0 || text[place - 1] == UInt8(ascii: " ")
  }

  private static func soundOfC(_ text: SoundText, _ place: Int) -> (StaticString, Int) {
    if text.has("CIA", at: place) || text.has("CH", at: place) { return ("X", 2) }
    return text.one(of: "IEY", at: place + 1) ? ("S", 2) : ("K", 1)
  }

  private static func soundOfG(_ text: SoundText, _ place: Int) -> (StaticString, Int) {
    if text.one(of: "IEY", at: place + 1) { return ("J", 1) }
    if text[place + 1] == UInt8(ascii: "H"), !text.isVowel(place + 2) { return ("", 2) }
    if text[place + 1] == UInt8(ascii: "N"), text[place + 2] == 0 { return ("", 2) }
    return ("K", 1)
  }

  private static func soundOfS(_ text: SoundText, _ place: Int) -> (StaticString, Int) {
    if text[place + 1] == UInt8(ascii: "H") { return ("X", 2) }
    return text.has("SIO", at: place) || text.has("SIA", at: place) ? ("X", 3) : ("S", 1)
  }

  private static func soundOfT(_ text: SoundText, _ place: Int) -> (StaticString, Int) {
    if text.has("TIO", at: place) || text.has("TIA", at: place) { return ("X", 1) }
    if text[place + 1] == UInt8(ascii: "H") { return ("0", 2) }
    return text.has("TCH", at: place) ? ("", 1) : ("T", 1)
  }

  private static func soundOfX(_ text: SoundText, _ place: Int) -> (StaticString, Int) {
    guard place == 0 else { return ("KS", 1) }
    let soft = text[1] == UInt8(ascii: "H") || text.has("XIO", at: 0) || text.has("XIA", at: 0)
    return (soft ? "X" : "S", 1)
  }
}
