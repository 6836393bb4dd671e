internal import Reference

/// Gives names their letters: particles small, `Mc` and `O'` with a second capital, accents on first names only.
///
/// Only words in all capitals or all small letters are changed: what the source wrote in mixed case stays.
struct NameCasing: Sendable {
  let firstNames: FirstNames

  /// Particles that are small before a name: *de*, *du*, *des*, *von*, *zu*, *zum*, and the Dutch words behind *van*.
  private static let small: Set<String> = [
    "DE", "DU", "DES", "VON", "ZU", "ZUM", "DER", "DEN", "Y", "E",
  ]

  /// Words of more than one letter that an apostrophe cuts off from the name they lead.
  private static let elided: Set<String> = [
    "Dell", "Dall", "Sant", "Degl", "Nell", "Dagl", "Della",
  ]

  /// Words that lead a family name, whatever their case.
  static let particles: Set<String> = [
    "DE", "DU", "DES", "D", "LE", "LA", "LES", "L", "VAN", "VON", "ZU", "ZUM", "TEN", "TER", "DER",
    "DEN",
    "DA", "DOS", "DO", "DAS", "DEL", "DELLA", "DELLO", "DI", "EL", "AL", "BEN", "BENT", "OULD",
    "ABOU", "ABU",
    "BOU", "AIT", "VANDEN", "MC", "MAC", "SAN", "SANTA",
  ]

  /// Words inside first names of Spain and Portugal: *Maria de Fátima*, *María del Carmen*.
  private static let iberian: Set<String> = ["DE", "DEL", "DA", "DO", "DOS", "DAS"]

  /// A family name of several words.
  func lastName(_ words: [NameWord]) -> String {
    let plain = words.filter { !(Self.particles.contains($0.key) && $0.shape == .small) }
    let uniform =
      plain.allSatisfy { $0.shape == .capitals || $0.text.count == 1 }
      || words.allSatisfy { $0.shape == .small }
    var out = ""
    for (index, word) in words.enumerated() {
      let written: String
      let isLast = index + 1 == words.count
      if word.key == "T", word.text.utf8.first == 0x27 {
        written = "'t"
      } else if word.text == "d", !isLast, Self.beginsWithVowel(words[index + 1]) {
        // « Valéry d Estaing »
        written = "d'"
      } else if uniform {
        written = familyWord(word, before: isLast ? nil : words[index + 1])
      } else if word.shape == .capitals
        || word.shape == .small && !Self.particles.contains(word.key)
      {
        written = familyWord(word, before: isLast ? nil : words[index + 1])
      } else {
        written = Self.isInverted(word) ? TidyText.titled(word.text) : word.text
      }
      if index > 0, !out.hasSuffix("'") { out += " " }
      out += written
    }
    return out
  }

  private func familyWord(_ word: NameWord, before next: NameWord?) -> String {
    if let next {
      if Self.small.contains(word.key) { return TidyText.lower(word.text) }
      // « d » cut off from its name keeps it company again; before a consonant it is an initial.
      if word.key == "D", Self.beginsWithVowel(next) { return "d'" }
    }
    return word.text.split(separator: "-", omittingEmptySubsequences: false)
      .map { familyPart(String($0)) }.joined(separator: "-")
  }

  private static func beginsWithVowel(_ word: NameWord) -> Bool {
    word.key.first.map { "AEIOUYH".contains($0) } ?? false
  }

  /// One part between hyphens: `D'ORMESSON`, `O'CONNOR`, `MCDONALD`, `L'HERMITE`, `N'DIAYE`.
  private func familyPart(_ part: String) -> String {
    // The c'h of Brittany is one letter.
    let titled = TidyText.titled(part).replacing("c'H", with: "c'h")
    if let cut = TidyText.apostrophe(in: titled) {
      let head = titled[..<cut]
      let tail = titled[titled.index(after: cut)...]
      // « D'Angelo » is of Italy, whose names end so and keep the capital; « d'Ormesson » is a particle.
      let isItalian = tail.utf8.count > 3 && tail.last.map { "aio".contains($0) } ?? false
      if head == "D", !tail.isEmpty { return (isItalian ? "D'" : "d'") + tail }
      // « N'Diaye », « O'Connor », « Dell'Orto », but « Prud'homme » and « Guivarc'h ».
      let isElided = head.count == 1 || Self.elided.contains(String(head))
      return isElided ? titled : head + "'" + TidyText.lower(String(tail))
    }
    if titled.hasPrefix("Mc"), titled.utf8.count > 4 {
      return "Mc" + TidyText.titled(String(titled.dropFirst(2)))
    }
    return titled
  }

  /// `mAXIME`, `lECOMTE`: written with the key for capitals down; `pAuL`: by a hand that played with it.
  private static func isInverted(_ word: NameWord) -> Bool {
    guard word.shape == .mixed, word.text.utf8.count > 2 else { return false }
    var isPlayed = true
    var isInverted = true
    var last: UInt8 = 0
    for (index, byte) in word.text.utf8.enumerated() {
      guard (byte | 0x20) &- 0x61 < 26 else { return false }
      let isUpper = byte & 0x20 == 0
      isInverted = isInverted && isUpper == (index > 0)
      isPlayed = isPlayed && (index == 0 || isUpper != (last & 0x20 == 0))
      last = byte
    }
    return isInverted || isPlayed
  }

  /// First names of one or several words: usual compounds are hyphenated, accents are those of French spelling.
  func firstName(_ words: [NameWord]) -> String {
    var out: [String] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.isInitials || word.isPairOfInitials {
        out.append(word.initialsWritten)
      } else if index > 0, index + 1 < words.count, Self.iberian.contains(word.key) {
        out.append(TidyText.lower(word.text))
      } else if index + 1 < words.count, let compound = compound(word, words[index + 1]) {
        out.append(compound)
        index += 1
      } else {
        out.append(spelled(word))
      }
      index += 1
    }
    return out.joined(separator: " ")
  }

  /// `MARIE THERESE` as `Marie-Thérèse`: only compounds that are frequent.
  private func compound(_ a: NameWord, _ b: NameWord) -> String? {
    let key = a.key + " " + b.key
    guard !a.key.contains(" "), !b.key.contains(" "), let entry = firstNames.entry(key) else {
      return nil
    }
    let usual = ["MARIE", "JEAN", "ANNE"].contains(a.key) ? 300 : 2_000
    return entry.birthCount >= usual ? firstNames.spelling(key) : nil
  }

  /// One first name: the spelling of the table when the source has lost case or accents, else as it is.
  func spelled(_ word: NameWord) -> String {
    if let raised = raised(word) { return spelled(NameWord(raised)) }
    if Self.isInverted(word) { return spelled(NameWord(TidyText.lower(word.text))) }
    let isPlain = word.text.utf8.allSatisfy { $0 < 0x80 }
    if isPlain, let spelling = firstNames.spelling(word.key),
      spelling.utf8.count == accented(spelling, word)
    {
      if word.shape != .mixed { return spelling }
      // Mixed case is the source's own: only the accents are added.
      return TidyText.lower(spelling) == TidyText.lower(word.text) ? word.text : spelling
    }
    if word.shape == .mixed { return word.text }
    return word.text.split(separator: "-", omittingEmptySubsequences: false)
      .map { part in
        let piece = NameWord(String(part))
        if part.utf8.allSatisfy({ $0 < 0x80 }), part != word.text,
          let spelling = firstNames.spelling(piece.key)
        {
          return spelling
        }
        return TidyText.titled(String(part))
      }.joined(separator: "-")
  }

  /// `Jean-françois`, whose second name lost its capital; `nil` where nothing is lost.
  private func raised(_ word: NameWord) -> String? {
    guard word.shape == .mixed, let hyphen = word.text.utf8.firstIndex(of: 0x2D) else { return nil }
    let behind = word.text[hyphen...].dropFirst()
    guard behind.utf8.count > 2, !behind.utf8.contains(0x2D), !behind.utf8.contains(0x27),
      NameWord(String(behind)).shape == .small,
      firstNames.isFirstName(Fold.key(String(behind)), atLeast: .wellKnown)
    else { return nil }
    return word.text[...hyphen] + TidyText.titled(String(behind))
  }

  /// The table's spelling must have the signs of the word: `JEANPAUL` is not `Jean-Paul`.
  private func accented(_ spelling: String, _ word: NameWord) -> Int {
    let hyphens = { (text: String) in text.utf8.filter { $0 == 0x2D }.count }
    return hyphens(spelling) == hyphens(word.text) && word.text.utf8.filter { $0 == 0x27 }.isEmpty
      ? spelling.utf8.count : -1
  }
}
