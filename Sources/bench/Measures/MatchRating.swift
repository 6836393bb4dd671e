/// The codex of the Match Rating Approach: consonants without doubles, the first and last three of them.
///
/// - Source: G. B. Moore et al., "Accessing Individual Records from Personal Data Files", NBS 500-2 (1977).
enum MatchRating {
  /// The codex of a name in upper-case letters A–Z; empty when it holds anything else, which the approach does not know.
  static func key(_ name: [UInt8]) -> [UInt8] {
    guard name.allSatisfy({ $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }) else { return [] }
    let text = SoundText(name)
    var key: [UInt8] = []
    for place in 0..<text.count {
      if text.isVowel(place) {
        if place == 0 { key.append(text[place]) }
      } else if place == 0 || text[place] != text[place - 1] {
        key.append(text[place])
      }
    }
    return key.count > 6 ? Array(key.prefix(3) + key.suffix(3)) : key
  }
}
