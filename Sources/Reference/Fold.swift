/// Brings text to the key under which two ways of writing it are the same: `Hôtel-Dieu` and `HOTEL DIEU`.
///
/// Capitals without accents, `Œ` as `OE`, everything that is neither letter nor digit one space, none at the ends.
/// Letters beyond Latin stay as they are. It is the *key* form, under which two spellings compare equal.
public enum Fold {
  /// Writes the key of `text` into `key`, which is emptied first; O(bytes).
  public static func key(_ text: Span<UInt8>, into key: inout [UInt8]) {
    text.withUnsafeBufferPointer { Fold.key($0, into: &key) }
  }

  /// Writes the key of `text` into `key`, which is emptied first; O(bytes).
  public static func key(_ text: UnsafeBufferPointer<UInt8>, into key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    let latin = Latin.letters
    var gap = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index &+= 1
        let capital = byte &- 0x61 < 26 ? byte &- 32 : byte
        if capital &- 0x41 < 26 || capital &- 0x30 < 10 {
          if gap, !key.isEmpty { key.append(0x20) }
          gap = false
          key.append(capital)
        } else {
          gap = true
        }
        continue
      }
      let (scalar, length) = UTF8Scalar.decode(text, at: index)
      defer { index &+= length }
      if scalar >= 0x300, scalar < 0x370 { continue }
      let letters = latin.plainLetters(scalar)
      if letters == 0, isSeparator(scalar) {
        gap = true
        continue
      }
      if gap, !key.isEmpty { key.append(0x20) }
      gap = false
      if letters == 0 {
        for offset in index..<min(index &+ length, text.count) { key.append(text[offset]) }
      } else {
        key.append(UInt8(truncatingIfNeeded: letters))
        if letters > 0xFF { key.append(UInt8(truncatingIfNeeded: letters >> 8)) }
      }
    }
  }

  /// The key of a text; for the edge, not for loops.
  public static func key(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      // Most keys find room on the stack.
      if let key = SmallKey(bytes.span) {
        return key.withBytes { $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
      }
      var key: [UInt8] = []
      Fold.key(bytes, into: &key)
      return String(decoding: key, as: UTF8.self)
    }
  }

  /// The key of a text without its gaps: `Le Goff`, `LEGOFF` and `le-goff` are one, and so are `Šimek` and `Simek`.
  public static func letters(_ text: String) -> String { key(text).filter { $0 != " " } }

  /// Punctuation, spaces and signs beyond ASCII: U+0080–U+00BF but ª µ º, × ÷, general punctuation, and broken bytes.
  static func isSeparator(_ scalar: UInt32) -> Bool {
    if scalar < 0xC0 { return scalar != 0xAA && scalar != 0xB5 && scalar != 0xBA }
    if scalar == 0xD7 || scalar == 0xF7 || scalar == 0xFFFD || scalar == 0xFEFF { return true }
    return scalar >= 0x2000 && scalar < 0x2C00 || scalar == 0x3000
  }
}
