internal import Reference

/// One word of an address: as it is written, its key, and whether a comma or a line break stands before it.
struct AddressWord: Equatable {
  var text: String
  /// Capitals without accents; the letters of a dotted abbreviation joined, `B.P.` as `BP`.
  var key: String
  var startsSegment: Bool

  /// The words of a text; commas, semicolons, line breaks and dashes between spaces end a segment.
  static func words(of text: String) -> [AddressWord] {
    var words: [AddressWord] = []
    var starts = true
    var spaced = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case ",", ";", "\n", "\r", "|", "\t": spaced += " , "
      case "(", ")", "[", "]", "\"", "«", "»": spaced += " "
      default: spaced.unicodeScalars.append(scalar)
      }
    }
    let pieces = spaced.split(separator: " ")
    for (place, piece) in pieces.enumerated() {
      if [",", "-", "–", "—"].contains(piece) {
        starts = true
        continue
      }
      let whole = String(piece)
      var key = Fold.key(whole)
      if whole.contains("."), !key.contains(where: \.isNumber),
        key.split(separator: " ").allSatisfy({ $0.count == 1 })
      {
        key = key.filter { $0 != " " }
      }
      // `12bis`, `n°12`, `BP12` are two words each.
      let next = { place + 1 < pieces.count ? Fold.key(String(pieces[place + 1])) : "" }
      for part in parts(key, whole, before: next) {
        words.append(AddressWord(text: part.text, key: part.key, startsSegment: starts))
        starts = false
      }
    }
    return words.filter { !$0.key.isEmpty }
  }

  /// What is counted by ordinals: `3E ETAGE` is the third floor, not number 3 E.
  private static let counted: Set<String> = [
    "ETAGE", "ETG", "ARRONDISSEMENT", "ARRT", "ARR",
  ]

  private static func parts(
    _ key: String, _ text: String, before next: () -> String
  ) -> [(text: String, key: String)] {
    let letters = key.prefix { $0.isLetter }
    let rest = key.dropFirst(letters.count)
    if ["BP", "CS", "TSA", "N", "NO"].contains(String(letters)), !rest.isEmpty {
      let digits = rest.trimmingPrefix(" ")
      guard digits.allSatisfy({ $0.isNumber || $0 == " " }) else { return [(text, key)] }
      let isMark = letters == "N" && !text.contains("°") && !text.contains("º")
      if isMark { return [(text, key)] }
      return letters == "N" || letters == "NO"
        ? [(String(digits), String(digits))]
        : [(String(letters), String(letters)), (String(digits), String(digits))]
    }
    let digits = key.prefix { $0.isNumber }
    let tail = key.dropFirst(digits.count)
    if !digits.isEmpty, digits.count <= 4, ["BIS", "TER", "QUATER"].contains(String(tail)) {
      return [(String(digits), String(digits)), (String(tail), String(tail))]
    }
    // `3e` is an ordinal, `3E` a number and its letter.
    let isOrdinal = tail == "E" && (text.hasSuffix("e") || counted.contains(next()))
    if !digits.isEmpty, digits.count <= 4, tail.count == 1, "ABCDEFGH".contains(tail),
      text.count == key.count, !isOrdinal
    {
      return [(String(digits), String(digits)), (String(tail), String(tail))]
    }
    return [(text, key)]
  }

  /// Whether the key is a number of at most `digits` digits.
  func isNumber(atMost digits: Int) -> Bool {
    !key.isEmpty && key.utf8.count <= digits && key.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }
}

extension Array where Element == AddressWord {
  /// The words as one line of an envelope: capitals without accents and punctuation.
  var line: String { map(\.key).joined(separator: " ") }

  /// Each single word of the keys.
  var singleKeys: [String] { flatMap { $0.key.split(separator: " ").map(String.init) } }
}
