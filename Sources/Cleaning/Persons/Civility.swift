internal import Reference

/// A civility as it is written on an envelope, and what it tells.
struct Civility: Sendable, Equatable {
  /// `M.`, `Mme`, `Dr`, `Me`, `M. et Mme` …
  var written: String
  /// `F`, `M`, or empty.
  var sex: String
  /// Whether it stands for two persons.
  var isCouple = false
  /// Whether it stands for a whole household.
  var isHousehold = false

  /// The civility that one word is, by its key; `nil` when it is none.
  ///
  /// « Mademoiselle » has been read and written « Mme » since the circular 5575/SG of 21 February 2012.
  static func single(_ key: String) -> Civility? { words[key] }

  /// The keys of all civilities.
  static var keys: Dictionary<String, Civility>.Keys { words.keys }

  private static let words = Civilities.standard.words.mapValues { word in
    let isHousehold = word.written == "Famille"
    return Civility(
      written: word.written, sex: word.sex, isCouple: word.isPlural && !isHousehold,
      isHousehold: isHousehold)
  }

  /// Whether a word is the abbreviation of a neighbour's language without its point: « Sr » and « Sig » are names too.
  static func isBare(_ word: NameWord) -> Bool {
    abbreviations.contains(word.key) && !word.text.utf8.contains(0x2E)
      && !(word.key == "SRA" && word.shape == .mixed)
  }

  private static let abbreviations: Set<String> = ["SR", "SRA", "SIG", "HR", "DNA", "DOTT", "MW"]

  /// Takes the civility off the beginning of `words`; `nil` when there is none.
  ///
  /// Two civilities joined by *et*, `&`, `+`, `/`, a hyphen or nothing make a couple; joined by *ou*, or dotted as on a form
  /// (`M./Mme`), they tell nothing; two of one sex with `/` between them (`Mme/Mlle`) are one person's.
  /// - Parameter order: tells first names, before which *Maître* is a family name: « Mme MAITRE Julie ».
  static func take(from words: inout [NameWord], order: NameOrder? = nil) -> Civility? {
    joinFeminine(&words)
    guard let civility = takeFirst(from: &words, order: order) else { return nil }
    return civility.isCouple ? civility : civility.behindDegrees(&words)
  }

  private static func takeFirst(from words: inout [NameWord], order: NameOrder?) -> Civility? {
    // « La famille Dupont ».
    if words.count > 2, words[0].key == "LA", words[1].key == "FAMILLE" { words.removeFirst() }
    guard let first = words.first else { return nil }
    // « De heer Bakker ».
    if words.count > 2, first.key == "DE", words[1].key == "HEER", words[1].shape == .small {
      words.removeFirst(2)
      return single("DHR")
    }
    if let place = words.prefix(2).firstIndex(where: { ["EPOUX", "EPX"].contains($0.key) }),
      place + 1 < words.count,
      place == 0 || first.key == "LES"
    {
      words.removeSubrange(...place)
      return Civility(written: "", sex: "", isCouple: true)
    }
    if let couple = glued(first.key) {
      words.removeFirst()
      return couple
    }
    guard let one = single(first.key), isPlausible(first, words) else { return nil }
    // « Famille et Patrimoine » joins no two persons.
    if one.isHousehold, words.count > 2, words[1].key == "ET" || words[1].text == "&" { return nil }
    // « MAITRE Julien »: capitals before first names are a family name.
    if first.key == "MAITRE", first.shape == .capitals, words.count > 1, words[1].shape == .mixed,
      leads(words[1...], order)
    {
      return nil
    }
    words.removeFirst()
    // « Mr Mme », « Monsieur, Madame ».
    if let place = words.firstIndex(where: { $0.text != "," }), place < 2,
      isSecond(words[place], behind: first), let second = single(words[place].key)
    {
      words.removeSubrange(...place)
      return couple(one, second)
    }
    if words.count >= 2, let second = single(words[1].key), !second.isCouple, !second.isHousehold {
      let joint = words[0].key.isEmpty ? words[0].text : words[0].key
      switch joint {
      case "ET", "&", "+":
        // « M. et Me »: beside a man the abbreviation is his wife’s.
        let isWife = one.written == "M." && words[1].key == "ME"
        words.removeFirst(2)
        return couple(one, isWife ? single("MME") ?? second : second)
      case "/":
        words.removeFirst(2)
        // « Mme/Mlle »: either way a woman.
        if !one.sex.isEmpty, one.sex == second.sex { return one }
        return first.text.hasSuffix(".") ? Civility(written: "", sex: "") : couple(one, second)
      case "OU":
        words.removeFirst(2)
        return Civility(written: "", sex: "")
      default: break
      }
    }
    if let title = one.beforeCivility(&words) { return title }
    // « Mme Mme Lebreton », « M. Mr Rossignol »: written twice; « M. M. Durand » has an initial.
    if words.count > 1, words[0].key != "M", let second = single(words[0].key),
      second.written == one.written, !one.sex.isEmpty
    {
      words.removeFirst()
    }
    // « M. le Docteur », « Madame la Directrice », « Mme le Dr »: the article and what it leads say no name.
    if words.count >= 2, words[0].key == "LE" || words[0].key == "LA",
      let title = single(words[1].key), title.sex.isEmpty,
      words[1].key != "MAITRE" || isTitle(words)
    {
      words.removeFirst(2)
      return Civility(written: title.written, sex: one.sex)
    }
    if words.count >= 2, let second = single(words[0].key), !second.isHousehold,
      second.sex.isEmpty || second.sex == one.sex && degrees.contains(second.written),
      words[0].shape != .capitals || first.shape == .capitals,
      words[0].key != "MAITRE" || !leads(words[1...], order)
    {
      // « Mme Dr Martin »: the title is written, the sex is kept.
      words.removeFirst()
      return Civility(written: second.written, sex: one.sex)
    }
    return one
  }

  /// `MR-MME`, `M-et-Mme`: the couple that one word is.
  private static func glued(_ key: String) -> Civility? {
    guard key.utf8.contains(0x20) else { return nil }
    let parts = key.spacedWords.filter { $0 != "ET" }
    guard parts.count == 2, let one = single(parts[0]), let other = single(parts[1]),
      Set([one.sex, other.sex]) == ["F", "M"]
    else { return nil }
    return couple(one, other)
  }

  /// Whether a civility right behind another is the one of a second person: « Mr Mme »; « Mme M. Dupont » has an initial, and
  /// « Mme MONSIEUR » may well be called so.
  private static func isSecond(_ word: NameWord, behind first: NameWord) -> Bool {
    guard let one = single(first.key), let other = single(word.key),
      Set([one.sex, other.sex]) == ["F", "M"]
    else { return false }
    return spouses.contains(word.key) || word.key == "MONSIEUR" && first.key == "MADAME"
  }

  private static let spouses: Set<String> = ["MME", "MADAME", "MLLE", "MELLE", "MR"]

  /// Whether « le maître » behind a civility is a title: in capitals, or with nothing behind it, it is the family Le Maître.
  private static func isTitle(_ words: [NameWord]) -> Bool {
    words.count > 2 && words[0].shape == .small && words[1].text.utf8.contains { $0 >= 0x80 }
  }

  /// Whether first names alone follow: what leads them is a family name.
  private static func leads(_ words: ArraySlice<NameWord>, _ order: NameOrder?) -> Bool {
    guard let order else { return false }
    return words.allSatisfy { order.leaning($0) > 1 }
  }

  /// Whether a text is a civility and nothing besides: what stands in brackets behind many a name.
  static func isWhole(_ text: String) -> Bool {
    var words = NameWord.words(of: text) + [NameWord("X")]
    guard let civility = take(from: &words) else { return false }
    return words.count == 1 && !civility.written.isEmpty
  }

  private static func couple(_ one: Civility, _ other: Civility) -> Civility {
    let written: String
    if Set([one.written, other.written]) == ["M.", "Mme"] {
      written = "M. et Mme"
    } else if one.written == other.written {
      written =
        one.written == "M."
        ? "MM." : one.written == "Mme" ? "Mmes" : "\(one.written) et \(one.written)"
    } else {
      written = "\(one.written) et \(other.written)"
    }
    return Civility(written: written, sex: "", isCouple: true)
  }

  /// Small words such as `me`, and codes that are also names, count only where a civility is likely.
  private static func isPlausible(_ word: NameWord, _ words: [NameWord]) -> Bool {
    if isBare(word) { return false }
    if words.count == 1 {
      // « MAITRE » and « HERR » alone are family names.
      return word.key.utf8.count > 2 && !["MAITRE", "HERR"].contains(word.key)
        || ["M", "MR", "MM"].contains(word.key)
    }
    if word.key == "ME" { return word.shape != .small }
    // « HERR Fiona »: capitals tell a family name from the German word.
    if ["HERR", "FRAU", "HERRN", "SIGNOR", "SIGNORE", "SIGNORA"].contains(word.key) {
      return word.shape != .capitals || words[1].shape != .mixed
    }
    if word.key == "FAM" || word.key == "MISS" || word.key == "PROF" { return true }
    // « M-C Durand » and « M.-C. » are initials.
    return !word.text.contains("-")
  }
}
