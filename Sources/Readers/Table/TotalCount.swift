/// Knows a cell that tells how many of something a list holds: « 30 élèves », `12 clients`, « 1 adhérent inscrit ».
enum TotalCount {
  /// A whole number, then one or two words in small letters; of several things the last word is a plural.
  static func isOne(_ cell: [UInt8]) -> Bool {
    let words = cell.split(separator: 0x20)
    guard (2...3).contains(words.count), words[0].count <= 7,
      words[0].allSatisfy({ $0 &- 0x30 < 10 }), words[1...].allSatisfy(isSmall)
    else { return false }
    let isSeveral = words[0] != [0x31] && words[0] != [0x30]
    return !isSeveral || words[1...].contains { $0.last == 0x73 || $0.last == 0x78 }
      || ["people", "personen", "kunden"].contains(String(decoding: words[1], as: UTF8.self))
  }

  /// Whether a word of at least four letters holds no capital.
  private static func isSmall(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 3 else { return false }
    // The second byte of a Latin capital behind C3: `É` is C3 89.
    var isCapital = false
    for (before, byte) in zip([0] + word, word) where before == 0xC3 && byte < 0x9F {
      isCapital = true
    }
    return !isCapital
      && word.allSatisfy { $0 &- 0x61 < 26 || $0 >= 0x80 || $0 == 0x27 || $0 == 0x2D }
  }
}
