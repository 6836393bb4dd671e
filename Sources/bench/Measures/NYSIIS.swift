/// The key of the New York State Identification and Intelligence System.
///
/// - Source: R. L. Taft, "Name Search Techniques", NYSIIS Special Report 1 (1970).
enum NYSIIS {
  /// The key of a name in upper-case letters A–Z; empty for an empty name.
  static func key(_ name: [UInt8]) -> [UInt8] {
    let text = SoundText(ends(starts(name)))
    guard text.count > 0 else { return [] }
    var key = [text[0]]
    var place = 1
    while place < text.count {
      let (sound, width) = self.sound(text, place)
      if sound.last != key.last { key.append(contentsOf: sound) }
      place += width
    }
    if key.count > 1, key.last == UInt8(ascii: "S") { key.removeLast() }
    if key.count > 1, key[key.count - 2] == UInt8(ascii: "A"), key.last == UInt8(ascii: "Y") {
      key.remove(at: key.count - 2)
    }
    if key.count > 1, key.last == UInt8(ascii: "A") { key.removeLast() }
    return key
  }

  private static func starts(_ name: [UInt8]) -> [UInt8] {
    let text = SoundText(name)
    if text.has("MAC", at: 0) { return Array("MCC".utf8) + name.dropFirst(3) }
    if text.has("KN", at: 0) { return Array(name.dropFirst()) }
    if text.has("K", at: 0) { return [UInt8(ascii: "C")] + name.dropFirst() }
    if text.has("PH", at: 0) || text.has("PF", at: 0) {
      return Array("FF".utf8) + name.dropFirst(2)
    }
    if text.has("SCH", at: 0) { return Array("SSS".utf8) + name.dropFirst(3) }
    return name
  }

  private static func ends(_ name: [UInt8]) -> [UInt8] {
    let text = SoundText(name)
    let place = name.count - 2
    guard place >= 0 else { return name }
    if text.has("EE", at: place) || text.has("IE", at: place) {
      return name.dropLast(2) + [UInt8(ascii: "Y")]
    }
    if text.has("DT", at: place) || text.has("RT", at: place) || text.has("RD", at: place)
      || text.has("NT", at: place) || text.has("ND", at: place)
    {
      return name.dropLast(2) + [UInt8(ascii: "D")]
    }
    return name
  }

  /// The sound of the letters at `place`, and how many letters it takes.
  private static func sound(_ text: SoundText, _ place: Int) -> (sound: [UInt8], width: Int) {
    let letter = text[place]
    switch letter {
    case UInt8(ascii: "E") where text[place + 1] == UInt8(ascii: "V"): return (Array("AF".utf8), 2)
    case _ where text.isVowel(place): return ([UInt8(ascii: "A")], 1)
    case UInt8(ascii: "Q"): return ([UInt8(ascii: "G")], 1)
    case UInt8(ascii: "Z"): return ([UInt8(ascii: "S")], 1)
    case UInt8(ascii: "M"): return ([UInt8(ascii: "N")], 1)
    case UInt8(ascii: "K"):
      return ([text[place + 1] == UInt8(ascii: "N") ? UInt8(ascii: "N") : UInt8(ascii: "C")], 1)
    case UInt8(ascii: "S") where text.has("SCH", at: place): return (Array("SS".utf8), 3)
    case UInt8(ascii: "P") where text.has("PH", at: place): return ([UInt8(ascii: "F")], 2)
    case UInt8(ascii: "H") where !text.isVowel(place - 1) || !text.isVowel(place + 1):
      return ([text.isVowel(place - 1) ? UInt8(ascii: "A") : text[place - 1]], 1)
    case UInt8(ascii: "W") where text.isVowel(place - 1): return ([text[place - 1]], 1)
    default: return ([letter], 1)
    }
  }
}
