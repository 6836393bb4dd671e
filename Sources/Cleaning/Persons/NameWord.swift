internal import Reference

/// One word of a name: as it is written, its key, and how its letters are cased.
struct NameWord: Equatable {
  /// As it is written.
  var text: String
  /// Capitals without accents; hyphens and apostrophes as spaces.
  var key: String
  /// How its letters are cased.
  var shape: Shape

  enum Shape: Equatable {
    /// Two letters or more, all capitals.
    case capitals
    /// Small letters only.
    case small
    /// Both, or a single capital.
    case mixed
  }

  init(_ text: String) {
    self.text = text
    let (shape, isKey) = Self.look(at: text)
    self.shape = shape
    key = isKey ? text : Fold.key(text)
  }

  /// How the letters of a text are cased.
  static func shape(of text: String) -> Shape { look(at: text).shape }

  /// How the letters of a text are cased, and whether the text is its own key: ASCII capitals alone.
  private static func look(at text: String) -> (shape: Shape, isKey: Bool) {
    var upper = 0
    var lower = 0
    var others = 0
    for byte in text.utf8 {
      if byte &- 0x41 < 26 {
        upper += 1
      } else if byte &- 0x61 < 26 {
        lower += 1
      } else {
        others += 1
        if byte >= 0x80 { break }
      }
    }
    if upper + lower + others == text.utf8.count, text.utf8.last.map({ $0 < 0x80 }) ?? true {
      // ASCII alone, as most words are.
      return (shape(upper: upper, lower: lower), lower == 0 && others == 0)
    }
    upper = 0
    lower = 0
    var accented = 0
    for scalar in text.unicodeScalars where Latin.letters.isLetter(scalar.value) {
      if Latin.letters.lower(scalar.value) != scalar.value {
        upper += 1
      } else if Latin.letters.upper(scalar.value) != scalar.value {
        lower += 1
        if scalar.value >= 0x80 { accented += 1 }
      }
    }
    // `LOïC`: programs that raise only ASCII leave the accented letters small.
    if upper > 1, lower == accented { lower = 0 }
    return (shape(upper: upper, lower: lower), false)
  }

  private static func shape(upper: Int, lower: Int) -> Shape {
    lower == 0 && upper > 1 ? .capitals : upper == 0 && lower > 0 ? .small : .mixed
  }

  /// The words of a text; the joining signs `&`, `/`, `+` and the comma become words of their own.
  static func words(of text: String) -> [NameWord] {
    let words = text.utf8.contains(where: isJoining) ? joined(text) : text.spacedWords
    let hasDots = text.utf8.contains(0x2E)
    guard hasDots || text.utf8.first == 0x4D else { return words.map { NameWord($0) } }
    return words.enumerated().flatMap { index, word in
      let parts = index == 0 ? civilityApart(word) : [word]
      return hasDots ? parts.flatMap { unglued($0) } : parts
    }.map { NameWord($0) }
  }

  /// `MmeGiraud`, `MlleRoy`: the space behind the civility was lost.
  static func civilityApart(_ word: String) -> [String] {
    for civility in ["Mme", "Mlle", "Mr"] where word.hasPrefix(civility) {
      let name = word.dropFirst(civility.count)
      if name.utf8.count > 2,
        name.unicodeScalars.first.map({
          Latin.letters.lower($0.value) != $0.value
        }) ?? false
      {
        return [civility, String(name)]
      }
    }
    return [word]
  }

  private static func isJoining(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x28, 0x29, 0x2B, 0x2C, 0x2F, 0x3B, 0x7C: true  // & ( ) + , / ; |
    default: false
    }
  }

  /// The words of a text that holds joining signs; « et/ou », as on a joint account, joins two.
  private static func joined(_ text: String) -> [String] {
    var words = spaced(text).spacedWords
    if let place = words.firstIndex(of: "/"), place > 0, place + 1 < words.count,
      ["et", "ou"].contains(words[place - 1].lowercased()),
      ["et", "ou"].contains(words[place + 1].lowercased())
    {
      words.replaceSubrange(place - 1...place + 1, with: ["et"])
    }
    return words
  }

  /// The text with a space on each side of the joining signs.
  private static func spaced(_ text: String) -> String {
    var spaced: [UInt8] = []
    for byte in text.utf8 {
      guard isJoining(byte) else {
        spaced.append(byte)
        continue
      }
      spaced += [0x20, byte, 0x20]
    }
    return String(decoding: spaced, as: UTF8.self)
  }

  /// `M.Dupont` and `J.Dupont` are two words: a short piece with a dot, and one of three letters or more, or the *et* of `M.et`.
  private static func unglued(_ word: String) -> [String] {
    // `MME.PETIT.COLETTE`, `petit.colette`: points for spaces.
    let pieces = word.split(separator: ".", omittingEmptySubsequences: false)
    if pieces.count > 1,
      pieces.allSatisfy({ piece in
        piece.utf8.count > 2 && piece.unicodeScalars.allSatisfy { Latin.letters.isLetter($0.value) }
      })
    {
      return pieces.map(String.init)
    }
    guard let dot = word.lastIndex(of: "."), word[..<dot].count <= 5,
      word[dot...].count > 3 || word[dot...].lowercased() == ".et",
      word[word.index(after: dot)...].unicodeScalars.allSatisfy({
        Latin.letters.isLetter($0.value) || $0 == "-" || $0 == "'"
      })
    else { return [word] }
    let tail = word.index(after: dot)
    return [String(word[..<tail]), String(word[tail...])]
  }

  /// Whether the word is an initial or several: `J`, `J.`, `J.-P.`, `J-P`.
  var isInitials: Bool {
    // Most words have more letters than initials can be: seen without a list of them.
    guard text.utf8.count(where: { ($0 | 0x20) &- 0x61 < 26 }) <= 3 else { return false }
    let letters = text.unicodeScalars.filter { Latin.letters.isLetter($0.value) }
    guard letters.count >= 1, letters.count <= 3 else { return false }
    let others = text.unicodeScalars.filter { !Latin.letters.isLetter($0.value) }
    guard others.allSatisfy({ $0 == "." || $0 == "-" }) else { return false }
    guard
      letters.allSatisfy({ Latin.letters.lower($0.value) != $0.value || letters.count == 1 })
        || text.utf8.contains(0x2E)
    else { return false }
    // `AL-` and the like are no initials: between two letters stands a sign.
    return letters.count == 1 || key.split(separator: " ").allSatisfy { $0.count == 1 }
  }

  /// Whether the word is a usual pair of initials written without a sign: `JP`, `MC`.
  var isPairOfInitials: Bool { shape == .capitals && Self.pairs[text] != nil }

  /// The sex that a pair of initials tells: `JP` is a Jean-something.
  var sexOfPair: String { Self.pairs[text] ?? "" }

  private static let pairs: [String: String] = {
    var pairs: [String: String] = [:]
    for pair in [
      "JB", "JC", "JD", "JF", "JG", "JJ", "JL", "JM", "JN", "JP", "JR", "JS", "JY", "PY", "FX",
      "PA",
    ] {
      pairs[pair] = "M"
    }
    for pair in ["MC", "MF", "MH", "MJ", "ML", "MN", "MO", "MP", "MT", "AM", "AL"] {
      pairs[pair] = "F"
    }
    return pairs
  }()

  /// Initials in their usual form: `J.`, `J.-P.`.
  var initialsWritten: String {
    let letters = text.unicodeScalars.filter { Latin.letters.isLetter($0.value) }
    return letters.map { TidyText.upper(String($0)) + "." }.joined(separator: "-")
  }
}
