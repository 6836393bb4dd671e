/// Words that belong together before anybody asks which of them is the first name.
extension NameOrder {
  /// The words, with what hangs on a hyphen and a particle joined: « PERROT-LE » and « DU » are one family name. Two words alone are
  /// one where the second is a particle, too: « Thu-Van Nguyen » bears both.
  static func units(_ words: [NameWord]) -> [NameWord] {
    guard words.count > 2 || words.count == 2 && bound.contains(words[1].key),
      words.contains(where: { isBound($0) })
    else { return words }
    var units: [NameWord] = []
    var isOpen = false
    for word in words {
      if isOpen, let last = units.last, !word.key.isEmpty {
        units[units.count - 1] = NameWord(last.text + " " + word.text)
        // « MARTIN-DE LA TOUR »
        isOpen = word.key == "LA"
      } else {
        units.append(word)
        isOpen = isBound(word)
      }
    }
    return units
  }

  /// Units as their words.
  static func apart(_ units: [NameWord]) -> [NameWord] {
    units.flatMap { unit in
      unit.text.utf8.contains(0x20) ? unit.text.spacedWords.map { NameWord($0) } : [unit]
    }
  }

  /// Whether a word is a name that ends with a hyphen and a particle.
  private static func isBound(_ word: NameWord) -> Bool {
    guard word.text.utf8.contains(0x2D), let hyphen = word.text.lastIndex(of: "-") else {
      return false
    }
    let tail = NameWord(String(word.text[word.text.index(after: hyphen)...]))
    return word.text[..<hyphen].utf8.count > 1 && bound.contains(tail.key)
  }

  private static let bound: Set<String> = ["LE", "LA", "DE", "DU", "DES", "VAN", "VON", "EL", "DA"]

  /// « Mamadou Saliou Diallo »: whether the word in the middle of three is a second first name although it is a family name of Brittany too.
  ///
  /// Before a sure family name, and behind a first name that is rare in France and of the same sex, people bear two first names.
  func isSecondFirstName(_ index: Int, of words: [NameWord]) -> Bool {
    guard words.count == 3, births(words[index]) >= 200, leaning(words[index + 1]) < -2,
      births(words[index - 1]) < 20_000, leaning(words[index - 1]) > 1
    else { return false }
    let sex = sex(words[index])
    return !sex.isEmpty && sex == self.sex(words[index - 1])
  }
}
