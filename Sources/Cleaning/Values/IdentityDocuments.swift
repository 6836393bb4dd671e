internal import Reference
import Tables

/// Numbers of passports, identity cards and residence permits, told by the word in front: « passeport n° 21FV12345 ».
///
/// Their form alone tells nothing: nine letters and digits are many things.
/// - Source: ICAO Doc 9303 (a document number has nine characters at most); décret 2005-1726 and 55-1397 (France: `00AA00000`, twelve
///   digits of the older identity card, nine characters of that of today).
enum IdentityDocuments {
  /// Whether a text may name such a document beside a number; one pass, most texts fail here.
  static func mayHold(_ text: Span<UInt8>) -> Bool {
    var digits = 0
    var isNamed = false
    for index in 0..<text.count {
      let byte = text[index]
      if Plain.isDigit(byte) { digits &+= 1 }
      guard !isNamed, index + 2 < text.count else { continue }
      switch (byte | 0x20, text[index + 1] | 0x20, text[index + 2] | 0x20) {
      // « pass », « cni », « ident », « séjour »
      case (0x70, 0x61, 0x73), (0x63, 0x6E, 0x69), (0x69, 0x64, 0x65), (0x6A, 0x6F, 0x75):
        isNamed = true
      default: break
      }
    }
    return isNamed && digits >= leastDigits
  }

  /// The text with `•••` in place of such numbers, or `nil` where it has none.
  static func redacted(_ text: String) -> String? {
    var out = ""
    var words: [String] = []
    var isFound = false
    var rest = text[...]
    while let start = rest.firstIndex(where: { $0.isLetter || $0.isNumber }) {
      out += rest[..<start]
      let piece = rest[start...].prefix { $0.isLetter || $0.isNumber }
      rest = rest[piece.endIndex...]
      if isNumber(piece), isNamed(by: words) {
        out += "•••"
        isFound = true
      } else {
        out += piece
      }
      words = words.suffix(5) + Fold.key(String(piece)).spacedWords
    }
    return isFound ? out + rest : nil
  }

  /// Whether a heading, folded to capitals, is that of a column of such numbers.
  static func isHeading(_ words: [String]) -> Bool { isNamed(by: words) }

  /// Whether a value has the form of such a number: six to twelve letters and digits, most of them digits.
  static func isNumber(_ value: some StringProtocol) -> Bool {
    let digits = value.utf8.count { $0 &- 0x30 < 10 }
    return (6...12).contains(value.utf8.count) && digits >= leastDigits
      && value.utf8.allSatisfy { Plain.isDigit($0) || Plain.isLetter($0) }
  }

  private static let leastDigits = 5

  /// Whether the last words, but for « n° » and the like, name such a document.
  private static func isNamed(by words: [String]) -> Bool {
    var words = words[...]
    while let last = words.last, between.contains(last) { words.removeLast() }
    guard let last = words.last else { return false }
    if alone.contains(last) { return true }
    let before = words.dropLast()
    return last == "IDENTITE" && (before.last == "D" || before.last == "CARTE")
      || last == "SEJOUR" && before.contains { $0 == "TITRE" || $0 == "CARTE" }
  }

  private static let alone: Set<String> = [
    "PASSEPORT", "PASSPORT", "REISEPASS", "PASAPORTE", "PASSAPORTO", "CNI",
  ]
  private static let between: Set<String> = [
    "N", "NO", "NR", "NUM", "NUMERO", "NUMBER", "EST", "IS", "FR", "FRANCAIS", "EUROPEEN",
  ]
}
