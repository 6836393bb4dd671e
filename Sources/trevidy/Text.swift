/// Letters without accents, in the case asked for, and words fit for an e-mail address.
enum Text {
  static func unaccented(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text.unicodeScalars {
      if character.value < 128 {
        result.unicodeScalars.append(character)
      } else {
        result += plain[character] ?? String(character)
      }
    }
    return result
  }

  /// Lower-case letters and digits only; what lies between them becomes `separator`.
  static func slug(_ text: String, separator: String = "") -> String {
    var result = ""
    var gap = false
    for byte in unaccented(text).utf8 {
      let lower = byte >= 65 && byte <= 90 ? byte + 32 : byte
      if lower >= 97 && lower <= 122 || lower >= 48 && lower <= 57 {
        if gap && !result.isEmpty { result += separator }
        gap = false
        result.unicodeScalars.append(Unicode.Scalar(lower))
      } else {
        gap = true
      }
    }
    return result
  }

  /// The typographic apostrophe as a keyboard has it.
  static func typed(_ text: String) -> String {
    text.utf8.contains(0xE2) ? String(text.map { $0 == "’" ? "'" : $0 }) : text
  }

  private static let plain: [Unicode.Scalar: String] = [
    "à": "a", "â": "a", "ä": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i",
    "ô": "o", "ö": "o", "ù": "u", "û": "u", "ü": "u", "ç": "c", "ÿ": "y", "œ": "oe", "æ": "ae",
    "À": "A", "Â": "A", "É": "E", "È": "E", "Ê": "E", "Ë": "E", "Î": "I", "Ï": "I", "Ô": "O",
    "Ù": "U", "Û": "U", "Ç": "C", "Œ": "OE", "’": "'", "ã": "a",
  ]
}
