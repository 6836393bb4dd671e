/// How a name sounds in French, as a short key: spellings of one sound have one key.
///
/// A rule set of our own in the manner of Soundex 2 and Phonex (F. Brouard): groups of letters become sounds, silent ends go,
/// doubled sounds fold. `Renaud`, `Renaut` and `Reynaud` have one key. Vowels stay, so that the key tells names apart.
enum FrenchSound {
  /// Appends the key of a folded name (lower-case ASCII, spaces between words) to `out`; O(length).
  static func key(_ name: [UInt8], _ range: Range<Int>, into out: inout [UInt8]) {
    var letters: [UInt8] = []
    letters.reserveCapacity(range.count)
    for place in range where name[place] != 0x20 { letters.append(name[place]) }
    trimSilentEnd(&letters)
    var place = 0
    while place < letters.count {
      let (sound, used) = sound(letters, place)
      if sound != 0 && out.last != sound { out.append(sound) }
      place += used
    }
  }

  /// Cuts off what is not heard at the end of a French word: consonants, or an e, which lets the consonant before it sound.
  private static func trimSilentEnd(_ letters: inout [UInt8]) {
    if letters.count > 3 && letters.last == c("s") && letters[letters.count - 2] == c("e") {
      letters.removeLast()
    }
    if letters.last == c("e") {
      let kept = letters.count
      if letters[max(kept - 2, 0)] == c("n") || letters[max(kept - 2, 0)] == c("m") {
        // The e keeps the vowel before from being coloured: `Martine` is no `Martin`.
        letters[kept - 1] = letters[kept - 2]
      } else if kept > 3 || kept == 3 && !isVowel(letters[1]) {
        letters.removeLast()
      }
      return
    }
    while letters.count > 2 {
      let before = letters[letters.count - 2]
      let isSilent =
        switch letters[letters.count - 1] {
        case c("s"), c("t"), c("d"), c("x"), c("z"), c("h"): true
        case c("p"): before == c("m") || before == c("u")
        default: false
        }
      guard isSilent else { break }
      letters.removeLast()
      if letters.count > 3 && letters.suffix(3).elementsEqual("aul".utf8) { letters.removeLast() }
    }
  }

  /// The sound that begins at `place`, and how many letters it takes; 0 is no sound.
  private static func sound(_ l: [UInt8], _ place: Int) -> (UInt8, Int) {
    let a = l[place]
    let b = place + 1 < l.count ? l[place + 1] : 0
    let d = place + 2 < l.count ? l[place + 2] : 0
    switch a {
    case c("a"):
      if (b == c("i") || b == c("y")) && isNasal(d, after: place + 2, in: l) { return (c("1"), 3) }
      if b == c("i") || b == c("y") { return (c("e"), 2) }
      if b == c("u") { return (c("o"), 2) }
      if isNasal(b, after: place + 1, in: l) { return (c("2"), 2) }
      return (c("a"), 1)
    case c("e"):
      if b == c("a") && d == c("u") { return (c("o"), 3) }
      if (b == c("i") || b == c("y")) && isNasal(d, after: place + 2, in: l) { return (c("1"), 3) }
      if b == c("i") || b == c("y") { return (c("e"), 2) }
      if b == c("u") { return (c("e"), 2) }
      if isNasal(b, after: place + 1, in: l) { return (c("2"), 2) }
      return (c("e"), 1)
    case c("i"), c("y"):
      if isNasal(b, after: place + 1, in: l) { return (c("1"), 2) }
      return (c("i"), 1)
    case c("o"):
      if b == c("u") { return (c("u"), 2) }
      if b == c("i") && isNasal(d, after: place + 2, in: l) { return (c("1"), 3) }
      if b == c("e") { return (c("e"), d == c("u") ? 3 : 2) }
      if isNasal(b, after: place + 1, in: l) { return (c("3"), 2) }
      return (c("o"), 1)
    case c("u"):
      if isNasal(b, after: place + 1, in: l) { return (c("1"), 2) }
      return (c("u"), 1)
    case c("h"): return (0, 1)
    case c("p"): return b == c("h") ? (c("f"), 2) : (c("p"), 1)
    case c("s"):
      if b == c("c") && d == c("h") { return (c("x"), 3) }
      return b == c("h") ? (c("x"), 2) : (c("s"), 1)
    case c("z"): return (c("s"), 1)
    case c("c"):
      if b == c("h") { return (c("x"), 2) }
      return b == c("e") || b == c("i") || b == c("y") ? (c("s"), 1) : (c("k"), 1)
    case c("q"): return (c("k"), b == c("u") ? 2 : 1)
    case c("g"):
      if b == c("n") { return (c("n"), 2) }
      if b == c("u") && (d == c("e") || d == c("i")) { return (c("g"), 2) }
      return b == c("e") || b == c("i") || b == c("y") ? (c("j"), 1) : (c("g"), 1)
    case c("w"): return (c("v"), 1)
    case c("x"): return (c("k"), 1)
    case c("l"): return (c("l"), 1)
    case c("d") where b == c("t"): return (c("t"), 2)
    case c("m"), c("n"): return (a, 1)
    default: return (a, 1)
    }
  }

  /// Whether the letter is an n or m that colours the vowel before it: no vowel and no second n follows.
  private static func isNasal(_ letter: UInt8, after place: Int, in l: [UInt8]) -> Bool {
    guard letter == c("n") || letter == c("m") else { return false }
    guard place + 1 < l.count else { return true }
    let next = l[place + 1]
    return !isVowel(next) && next != c("n") && next != c("m") && next != c("h")
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case c("a"), c("e"), c("i"), c("o"), c("u"), c("y"): true
    default: false
    }
  }

  @inline(__always) private static func c(_ letter: Unicode.Scalar) -> UInt8 {
    UInt8(truncatingIfNeeded: letter.value)
  }
}
