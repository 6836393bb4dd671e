internal import Reference

/// One word of an address: as it is written, its key, and what stands around it.
struct AddressWord: Equatable {
  var text: String
  /// Capitals without accents; the letters of a dotted abbreviation joined, `B.P.` as `BP`.
  var key: String
  /// Whether a comma, a line break or a bracket stands before it.
  var startsSegment: Bool
  /// Whether it stands in brackets.
  var isBracketed = false
  /// Whether « n° » stands before it.
  var isMarked = false
  /// Whether a dash between spaces stands before it.
  var isDashed = false

  /// The words of a text; commas, semicolons, line breaks, brackets and dashes between spaces end a segment.
  static func words(of text: String) -> [AddressWord] {
    var words: [AddressWord] = []
    var starts = true
    var isBracketed = false
    var isMarked = false
    var isDashed = false
    let pieces = spaced(text).split(separator: " ")
    for (place, piece) in pieces.enumerated() {
      switch piece {
      case ",", "-", "–", "—", "/":
        starts = true
        isDashed = piece != ","
      case "(", ")":
        starts = true
        isBracketed = piece == "("
      default:
        let whole = String(piece)
        let next = place + 1 < pieces.count ? pieces[place + 1] : ""
        if isNumberSign(whole), next.first?.isNumber ?? false {
          isMarked = true
          continue
        }
        if isEnding(whole), words.last?.isNumber(atMost: 2) ?? false,
          key(of: String(next)) == "ETAGE"
        {
          // « 3 ème étage »
          words[words.count - 1].key += "EME"
          words[words.count - 1].text += "ème"
          continue
        }
        for part in parts(key(of: whole), whole) where !part.key.isEmpty {
          words.append(
            AddressWord(
              text: part.text, key: part.key, startsSegment: starts, isBracketed: isBracketed,
              isMarked: isMarked || part.isMarked, isDashed: isDashed))
          (starts, isMarked, isDashed) = (false, false, false)
        }
      }
    }
    return words
  }

  /// The text with spaces around what parts its words. Brackets that do not close are none.
  private static func spaced(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let opened = scalars.count { $0 == "(" || $0 == "[" }
    let hasBrackets = opened > 0 && opened == scalars.count { $0 == ")" || $0 == "]" }
    var spaced = ""
    var letters = 0
    var last: Unicode.Scalar = " "
    var points = 0
    for scalar in scalars {
      let isLetter = scalar.properties.isAlphabetic
      let isDigit = scalar.value &- 0x30 < 10
      // `Bât.B`, `av.de`, `3°ét.` and `Foch/57000` are two words each; `B.P.`, `35.000` and `12/14` are one.
      if last == ".", letters > 1, isLetter || isDigit { spaced += " " }
      // `B.P.20234`
      if last == ".", letters == 1, points > 1, isDigit { spaced += " " }
      if last == "/", letters > 1, isDigit { spaced += " " }
      switch scalar {
      case ",", ";", "\n", "\r", "|", "\t": spaced += " , "
      case "(", "[": spaced += hasBrackets ? " ( " : " "
      case ")", "]": spaced += hasBrackets ? " ) " : " "
      case "\"", "«", "»": spaced += " "
      case "°", "º": spaced += last.value &- 0x30 < 10 ? " " : "°"
      default: spaced.unicodeScalars.append(scalar)
      }
      points = scalar == "." ? points + 1 : isLetter ? points : 0
      if isLetter {
        letters = last == "." || last == "/" ? 1 : letters + 1
      } else if scalar != ".", scalar != "/" {
        letters = 0
      }
      last = scalar
    }
    return spaced
  }

  private static func isNumberSign(_ piece: String) -> Bool {
    ["n°", "nº", "n°s", "nos", "no", "no.", "num", "num.", "numéro", "numero"].contains(
      piece.lowercased())
  }

  private static func isEnding(_ piece: String) -> Bool {
    ["e", "è", "ème", "eme", "ième", "ieme", "er", "nd"].contains(piece.lowercased())
  }

  private static func key(of piece: String) -> String {
    var key = Fold.key(piece)
    if key == "ET", piece != "et", piece.contains(where: { "éÉ".contains($0) }) { return "ETAGE" }
    // `2º` and `2ª` count; no envelope has those signs.
    if key.contains(where: { $0 == "º" || $0 == "ª" }) {
      key = key.filter { $0 != "º" && $0 != "ª" }
    }
    if piece.contains("."), !key.contains(where: \.isNumber),
      key.split(separator: " ").allSatisfy({ $0.count == 1 })
    {
      key = key.filter { $0 != " " }
    }
    return key
  }

  private typealias Part = (text: String, key: String, isMarked: Bool)

  /// `n°12` is a number with its sign, `BP12`, `Bât3` and `35000Rennes` are two words each.
  private static func parts(_ key: String, _ text: String) -> [Part] {
    let letters = String(key.prefix { $0.isLetter })
    let rest = key.dropFirst(letters.count).trimmingPrefix(" ")
    let digits = rest.prefix { $0.isNumber || $0 == " " }
    func two(_ first: String, _ second: some StringProtocol) -> [Part] {
      [(first, first, false), (String(second), String(second), false)]
    }
    if letters == "N" || letters == "NO", !digits.isEmpty, text.contains("°") || text.contains("º")
    {
      return [(String(rest), String(rest), true)]
    }
    if key == "CDX" || key == "CDEX" { return [("Cedex", "CEDEX", false)] }
    // `jardins49100`, `7rue`
    if letters.utf8.count > 3, digits.count == 5, digits.count == rest.count,
      digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }), key.utf8.count == letters.utf8.count + 5
    {
      return two(letters, digits)
    }
    if letters.isEmpty, !key.utf8.contains(0x20) {
      let number = key.prefix { $0.isNumber }
      let way = String(key.dropFirst(number.count))
      if number.count < 5, AddressPieces.ways.contains(way) { return two(String(number), way) }
    }
    if AddressMark.boxes.contains(letters), !digits.isEmpty, digits.count == rest.count {
      return two(letters, rest)
    }
    if AddressMark.glued.contains(letters), !rest.isEmpty, rest.count <= 4, !rest.contains(" "),
      !digits.isEmpty || rest.count == 1 && key.contains(" ")
    {
      return two(letters, rest)
    }
    if key.utf8.count > 7, letters.isEmpty, digits.count == 5 || digits.count == 6,
      let cut = text.firstIndex(where: { !$0.isNumber }), text[..<cut].count == 5
    {
      let name = text[cut...].drop { !$0.isLetter }
      let nameKey = Fold.key(String(name))
      if nameKey.count > 2, nameKey.allSatisfy({ $0.isLetter || $0 == " " }) {
        return [
          (String(text[..<cut]), String(text[..<cut]), false), (String(name), nameKey, false),
        ]
      }
    }
    return [(text, key, false)]
  }

  /// Whether the key is a number of at most `digits` digits.
  func isNumber(atMost digits: Int) -> Bool {
    !key.isEmpty && key.utf8.count <= digits && key.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Whether it counts: `3e`, `3EME`, `1ER`. `3E` in capitals is a number with a letter.
  var isOrdinal: Bool {
    let digits = key.prefix { $0.isNumber }
    switch key.dropFirst(digits.count) {
    case "E": return !digits.isEmpty && text.hasSuffix("e")
    case "EME", "ER", "ERE", "ND", "NDE": return !digits.isEmpty
    default: return false
    }
  }
}

extension Array where Element == AddressWord {
  /// The words as one line of an envelope: capitals without accents and punctuation.
  var line: String { map(\.key).joined(separator: " ") }

  /// Each single word of the keys.
  var singleKeys: [String] { flatMap { $0.key.split(separator: " ").map(String.init) } }
}

extension Collection where Element == AddressWord {
  /// The words as they were written.
  var text: String { map(\.text).joined(separator: " ") }
}
