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

  /// Our table `civilites.csv`: its words of one piece. Codes and the letters of a column of sexes are no words of a name.
  private static let words: [String: Civility] = {
    var words: [String: Civility] = [:]
    for row in ReferenceTable.compiled("civilites.csv")?.rows() ?? []
    where row.count >= 4 && !row[1].isEmpty && !row[0].contains(where: { $0 == " " || $0 == "/" }) {
      let key = Fold.key(row[0])
      guard words[key] == nil, key == "M" || key.utf8.count > 1 else { continue }
      let isHousehold = row[1] == "Famille"
      words[key] = Civility(
        written: row[1], sex: row[2], isCouple: row[3] == "1" && !isHousehold,
        isHousehold: isHousehold)
    }
    return words
  }()

  /// Whether a word is the abbreviation of a neighbour's language without its point: « Sr » and « Sig » are names too.
  static func isBare(_ word: NameWord) -> Bool {
    abbreviations.contains(word.key) && !word.text.utf8.contains(0x2E)
      && !(word.key == "SRA" && word.shape == .mixed)
  }

  private static let abbreviations: Set<String> = ["SR", "SRA", "SIG", "HR", "DNA", "DOTT", "MW"]

  /// Takes the civility off the beginning of `words`; `nil` when there is none.
  ///
  /// Two civilities joined by *et*, `&`, `+` or `/` make a couple; joined by *ou*, or dotted as on a form (`M./Mme`), they tell nothing.
  static func take(from words: inout [NameWord]) -> Civility? {
    guard let first = words.first, let one = single(first.key), isPlausible(first, words) else {
      return nil
    }
    words.removeFirst()
    if words.count >= 2, let second = single(words[1].key), !second.isCouple, !second.isHousehold {
      let joint = words[0].key.isEmpty ? words[0].text : words[0].key
      switch joint {
      case "ET", "&", "+":
        words.removeFirst(2)
        return couple(one, second)
      case "/":
        words.removeFirst(2)
        return first.text.hasSuffix(".") ? Civility(written: "", sex: "") : couple(one, second)
      case "OU":
        words.removeFirst(2)
        return Civility(written: "", sex: "")
      default: break
      }
    }
    // « M. le Docteur », « Madame la Directrice », « Mme le Dr »: the article and what it leads say no name.
    if words.count >= 2, words[0].key == "LE" || words[0].key == "LA",
      let title = single(words[1].key),
      title.sex.isEmpty
    {
      words.removeFirst(2)
      return Civility(written: title.written, sex: one.sex)
    }
    if words.count >= 2, let second = single(words[0].key), second.sex.isEmpty, !second.isHousehold,
      words[0].shape != .capitals || first.shape == .capitals
    {
      // « Mme Dr Martin »: the title is written, the sex is kept.
      words.removeFirst()
      return Civility(written: second.written, sex: one.sex)
    }
    return one
  }

  private static func couple(_ one: Civility, _ other: Civility) -> Civility {
    let written: String
    if Set([one.written, other.written]) == ["M.", "Mme"] {
      written = "M. et Mme"
    } else if one.written == other.written {
      written = one.written == "M." ? "MM." : one.written == "Mme" ? "Mmes" : one.written
    } else {
      written = "\(one.written) et \(other.written)"
    }
    return Civility(written: written, sex: "", isCouple: true)
  }

  /// Small words such as `me`, and codes that are also names, count only where a civility is likely.
  private static func isPlausible(_ word: NameWord, _ words: [NameWord]) -> Bool {
    if isBare(word) { return false }
    if words.count == 1 {
      return word.key.count > 2 || ["M", "MR", "MM"].contains(word.key)
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
