/// A name as the phonetic keys read it: letters by place, nothing beyond the ends.
struct SoundText {
  private let letters: [UInt8]

  init(_ letters: [UInt8]) { self.letters = letters }

  var count: Int { letters.count }

  /// The letter at a place; 0 beyond the ends.
  subscript(place: Int) -> UInt8 { letters.indices.contains(place) ? letters[place] : 0 }

  /// Whether `word` stands at `place`.
  func has(_ word: StaticString, at place: Int) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount
    where self[place + offset] != word.utf8Start[offset] { return false }
    return true
  }

  func isVowel(_ place: Int) -> Bool { one(of: "AEIOU", at: place) }

  /// Whether the letter at `place` is one of `set`.
  func one(of set: StaticString, at place: Int) -> Bool {
    let letter = self[place]
    guard letter != 0 else { return false }
    return set.withUTF8Buffer { $0.contains(letter) }
  }
}
