import Fields
import Reference

/// What the cell of a number or of an address says besides.
extension NumberWords {
  /// What was found beside the numbers or the addresses of a cell.
  struct Beside: Equatable {
    /// The words, as they were written; with several numbers the whole cell, for it says which of them is meant.
    var words: String
    /// What stays in the cell, where it must be cut.
    var left: String?
    /// Whether the words refuse.
    var refuses = false
  }

  /// The words around one number, without those that only say what it is; around several, where they say whose each is, the whole cell;
  /// and a refusal that stands in the place of a number.
  /// - Parameter isFax: whether the column is one of fax numbers, where « fax » says nothing.
  static func besideNumber(_ cell: String, isFax: Bool = false) -> Beside? {
    let (numberCount, text) = withoutNumbers(cell)
    let words = Fold.key(text).spacedWords
    let refuses = refuses(words, isAlone: numberCount == 0)
    if numberCount == 0 {
      guard refuses else { return nil }
      let isBare = !cell.utf8.contains { $0 &- 0x30 < 10 }
      return Beside(words: tidied(cell), left: isBare ? "" : nil, refuses: true)
    }
    let tells = words.contains { word in
      says(word) && !labels.contains(word) && (numberCount > 1 || !owners.contains(word))
        && !(isFax && word == "FAX")
    }
    guard refuses || tells else { return nil }
    return Beside(words: numberCount > 1 ? tidied(cell) : text, refuses: refuses)
  }

  /// The words around an address where they say something of it; a name before it, « Paul Durand <paul@…> », says nothing new.
  static func besideAddress(_ cell: String) -> Beside? {
    var addresses: [String] = []
    var others: [String] = []
    for piece in cell.split(whereSeparator: { " ,;/()[]<>|\n\t\u{A0}".contains($0) }) {
      guard piece.contains("@") else {
        others.append(String(piece))
        continue
      }
      // « jean@… -désabonné » without the space.
      if let hyphen = piece.lastIndex(of: "-"),
        tells([Fold.key(String(piece[hyphen...].dropFirst()))])
      {
        addresses.append(String(piece[..<hyphen]))
        others.append(String(piece[hyphen...].dropFirst()))
      } else {
        addresses.append(String(piece).trimming(":-"))
      }
    }
    let words = Fold.key(others.joined(separator: " ")).spacedWords
    let refuses = refuses(words, isAlone: addresses.isEmpty)
    if addresses.isEmpty {
      return refuses ? Beside(words: tidied(cell), left: "", refuses: true) : nil
    }
    if addresses.count == 1 {
      guard refuses || tells(words) || tellsUse(words, behind: addresses[0], in: cell) else {
        return nil
      }
      let text = cell.replacing(addresses[0], with: " ").spacedWords.joined(separator: " ")
      return Beside(words: text.trimming(" ,;:-()[]<>/"), left: addresses[0], refuses: refuses)
    }
    let isNamed = cell.contains("<")
    let tells =
      tells(words) || !isNamed && words.contains { says($0) && !labels.contains($0) }
    guard refuses || tells else { return nil }
    return Beside(words: tidied(cell), left: addresses.joined(separator: ", "), refuses: refuses)
  }

  /// Whether words refuse; in the place of a number or an address « refuse » and « opposition » do so by themselves.
  private static func refuses(_ words: [String], isAlone: Bool) -> Bool {
    if NoteCells.refuses(words) { return true }
    guard isAlone, words.count == 1 else { return false }
    return words[0].hasPrefix("REFUS") || words[0].hasPrefix("OPPOS")
  }

  /// Whether words say what became of an address.
  private static func tells(_ words: [String]) -> Bool {
    NoteCells.refuses(words)
      || words.contains { word in
        states.contains { word == $0 || $0.count > 4 && word.hasPrefix($0) }
      }
  }

  /// Whether a word is one: two letters, or a letter with something behind it, `p12`.
  private static func says(_ word: String) -> Bool {
    let letterCount = word.utf8.count { $0 &- 0x41 < 26 }
    return letterCount > 1
      || letterCount == 1 && word.utf8.count > 1 && word.utf8.first! &- 0x41 < 26
  }

  /// Whether words behind a whole address say what it is for, « pro », « (perso) », or leave it unreadable, « demander Paul ».
  private static func tellsUse(
    _ words: [String], behind address: String, in cell: String
  ) -> Bool {
    guard words.contains(where: { says($0) && !mailLabels.contains($0) }), !cell.contains("<"),
      !EmailJudge().judge(address).value.isEmpty
    else { return false }
    if words.allSatisfy({ uses.contains($0) || mailLabels.contains($0) }) { return true }
    return cell.hasPrefix(address)
      && words.allSatisfy { $0.utf8.count > 2 || $0.contains { !$0.isLetter } }
      && EmailJudge().judge(cell).value.isEmpty
  }

  /// What an address is used for.
  private static let uses: Set<String> = [
    "PRO", "PROF", "PERSO", "PERSONNEL", "PERSONNELLE", "PROFESSIONNEL", "PROFESSIONNELLE",
    "TRAVAIL", "BOULOT", "BUREAU", "DOMICILE", "MAISON", "PRIVE", "PRIVEE", "PRIVATE", "WORK",
    "HOME", "OFFICE",
  ]
  /// What says that it is one.
  private static let mailLabels: Set<String> = [
    "MAIL", "EMAIL", "E", "MEL", "COURRIEL", "ADRESSE", "COM", "NET", "ORG", "FR",
  ]

  /// A cell on one line.
  private static func tidied(_ cell: String) -> String {
    cell.spacedWords.joined(separator: " ").trimming(" ,;:-")
  }

  /// How many numbers of eight digits and more a cell holds, and what it says besides.
  private static func withoutNumbers(_ cell: String) -> (count: Int, text: String) {
    let plain = cell.unicodeScalars.compactMap { scalar -> Character? in
      switch scalar.properties.generalCategory {
      case .format: nil
      case .dashPunctuation: "-"
      case .decimalNumber: "0" <= scalar && scalar <= "9" ? Character(scalar) : "0"
      default: scalar.properties.isWhitespace ? " " : Character(scalar)
      }
    }
    var text = ""
    var count = 0
    var place = 0
    while place < plain.count {
      guard plain[place].isNumber || signs.contains(plain[place]) else {
        text.append(plain[place])
        place += 1
        continue
      }
      let end = endOfNumber(plain, from: place)
      let digits = plain[place..<end].count { $0.isNumber }
      if digits >= 8 {
        count += max(1, plain[place..<end].first == "+" ? 1 : digits / 10)
        text.append(" ")
      } else {
        text.append(contentsOf: plain[place..<end])
      }
      place = end
    }
    let words = text.spacedWords.filter { $0.contains { !signs.contains($0) } }
    return (count, words.joined(separator: " ").trimming(" ,;:-([]/").trimmingPair())
  }

  /// Where a stretch of digits and the signs between them ends: before a bracket that follows a whole number, and before a few digits
  /// that a letter ends, « 18h ».
  private static func endOfNumber(_ plain: [Character], from start: Int) -> Int {
    var digits = 0
    var end = start
    while end < plain.count, plain[end].isNumber || signs.contains(plain[end]) {
      if plain[end] == "(", digits >= 8 { break }
      if plain[end] == "+", digits > 0 { break }
      if plain[end].isNumber { digits += 1 }
      end += 1
    }
    guard digits > 10, end < plain.count, plain[end].isLetter, plain[end - 1].isNumber,
      let space = plain[start..<end].lastIndex(of: " "), end - space <= 4
    else { return end }
    return space
  }

  private static let signs: Set<Character> = Set("+.-/()_, ")
  private static let states = [
    "STOP", "KO", "HS", "FAUX", "FAUSSE", "INVALID", "ERRON", "BOUNCE", "NPAI", "INCONNU",
    "REFUS", "DECEDE", "ANCIEN",
  ]
  /// What kind of number it is: the column says as much.
  private static let labels: Set<String> = [
    "TEL", "TELEPHONE", "TELEPH", "PHONE", "PORT", "PORTABLE", "MOBILE", "MOB", "GSM", "CELL",
    "FIXE", "BUREAU", "BUR", "DOMICILE", "DOM", "MAISON", "PRO", "PROF", "PERSO",
    "PERSONNEL", "PROFESSIONNEL", "TRAVAIL", "STANDARD", "WHATSAPP", "SMS", "NUMERO", "NUM",
    "OU", "ET", "DE", "DU", "LE", "LA", "AU", "OR", "AND",
    "FRANCE", "HOME", "WORK", "OFFICE", "LIGNE", "DIRECTE", "DIRECT", "CONTACT", "EMAIL", "MAIL",
  ]
  /// Whose number it is, where there is one.
  private static let owners: Set<String> = ["MR", "MME", "MONSIEUR", "MADAME", "LUI", "ELLE"]
}

extension String {
  /// Without a bracket that nothing in it opens or closes.
  fileprivate func trimmingPair() -> String {
    hasSuffix(")") && !contains("(") ? String(dropLast()) : self
  }
}
