import Reference

/// The ways in which people and programs write the name of a town with more, or less, than the name.
enum TownText {
  /// Other readings of a text that no table knows: `Abymes (Les)` and `ABYMES LES` as *Les Abymes*, `Rennes (35)` as *Rennes*,
  /// `Conques/Orbiel` as *Conques sur Orbiel*, `Rennes, France` as *Rennes*.
  static func readings(of town: String) -> [String] {
    var readings: [String] = []
    if let open = town.firstIndex(of: "("), open > town.startIndex {
      let name = town[..<open].trimmingSpaces
      let close = town[open...].firstIndex(of: ")") ?? town.endIndex
      let inside = town[town.index(after: open)..<close].trimmingSpaces
      if articles.contains(Fold.key(inside)) {
        readings.append(inside.hasSuffix("'") ? inside + name : inside + " " + name)
      } else {
        readings.append(name)
      }
    }
    if let cut = town.lastIndex(of: " "), !town.contains("("),
      articles.contains(Fold.key(String(town[cut...])))
    {
      // `HAVRE LE`, `Havre, Le`.
      var name = town[..<cut].trimmingSpaces
      if name.hasSuffix(",") { name.removeLast() }
      readings.append(town[cut...].trimmingSpaces + " " + name)
    }
    if town.contains("/") {
      let parts = town.split(separator: "/").map { $0.trimmingSpaces }
      if parts.count == 2 { readings.append(parts[0] + " sur " + parts[1]) }
    }
    for (sign, word) in [(",", "FRANCE"), (" ", "FRANCE")] {
      guard let cut = town.lastIndex(where: { String($0) == sign }), cut > town.startIndex else {
        continue
      }
      if Fold.key(String(town[cut...])) == word { readings.append(town[..<cut].trimmingSpaces) }
    }
    return readings.filter { !$0.isEmpty && $0 != town }
  }

  private static let articles: Set<String> = ["LE", "LA", "LES", "L"]

  /// A key without the article that it begins with.
  static func withoutArticle(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let space = key.firstIndex(of: 0x20), space < key.endIndex - 1 else { return key }
    let first = String(decoding: key[..<space], as: UTF8.self)
    return articles.contains(first) ? key[(space + 1)...] : key
  }

  /// Whether a key is a name with some of its words shortened: *CLERMONT FD* for *CLERMONT FERRAND*.
  ///
  /// No word is left out but small ones. One word of four letters or more is whole; a short form begins as its word and has its letters
  /// in order.
  static func isAbridged(_ key: [UInt8], of name: ArraySlice<UInt8>) -> Bool {
    let short = key.split(separator: 0x20)
    var long = name.split(separator: 0x20)[...]
    guard !short.isEmpty, short.count <= long.count else { return false }
    var wholeLetters = 0
    for word in short {
      // A small word of the name may be missing.
      while let next = long.first, !fits(word, next), small.contains(next.text) {
        long = long.dropFirst()
      }
      guard let next = long.first, fits(word, next) else { return false }
      long = long.dropFirst()
      if word.elementsEqual(next), word.count > 3, !saints.contains(word.text) {
        wholeLetters += word.count
      }
    }
    return long.isEmpty && wholeLetters > 3
  }

  private static func fits(_ short: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Bool {
    if short.elementsEqual(word) { return true }
    guard short.count + 1 < word.count, short.first == word.first else { return false }
    var rest = word[...]
    for letter in short {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static let small: Set<String> = [
    "SUR", "SOUS", "EN", "LES", "LE", "LA", "L", "DE", "DU", "DES", "D", "AUX", "AU", "LEZ",
  ]
  private static let saints: Set<String> = ["SAINT", "SAINTE"]

  /// The key of a name with lost letters, `?` for each; `nil` when none is lost, or too many are.
  static func pattern(_ town: String) -> [UInt8]? {
    let lost = town.unicodeScalars.count { $0 == "?" || $0.value == 0xFFFD }
    guard lost > 0, lost * 3 <= town.count, town.count >= 4 else { return nil }
    // A letter that no key holds stands for the lost one until the key is made.
    let marked = town.unicodeScalars.map {
      $0 == "?" || $0.value == 0xFFFD ? "\u{40A}" : String($0)
    }
    var key: [UInt8] = []
    for byte in TownKey(marked.joined()).key {
      if byte == 0xD0 { continue }
      key.append(byte == 0x8A ? 0x3F : byte)
    }
    return key
  }

  /// Whether a key is the pattern with a letter in the place of each `?`.
  static func fits(_ key: ArraySlice<UInt8>, _ pattern: [UInt8]) -> Bool {
    guard key.count == pattern.count else { return false }
    return zip(key, pattern).allSatisfy { $0 == $1 || $1 == 0x3F && $0 != 0x20 }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

extension StringProtocol {
  /// Without the spaces at its ends.
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
