internal import Reference

/// The words that tell a birth name, a married name or a widow.
enum BirthName {
  enum Mark { case born, marriedTo, widowOf, alias }

  /// The marks by key.
  static let marks: [(key: String, mark: Mark)] = [
    ("NEE", .born), ("EPOUSE", .marriedTo), ("EP", .marriedTo), ("EPSE", .marriedTo),
    ("EPX", .marriedTo),
    ("MARIEE", .marriedTo), ("USAGE", .marriedTo), ("VEUVE", .widowOf), ("VVE", .widowOf),
    ("VEUF", .widowOf),
    ("DIVORCEE", .widowOf),
    ("DIT", .alias), ("DITE", .alias), ("ALIAS", .alias), ("NE", .born),
  ]

  /// The mark that a word is; « né » only with its accent, for « Ne » may begin a remark.
  static func mark(_ word: NameWord) -> Mark? {
    guard let mark = marks.first(where: { $0.key == word.key })?.mark else { return nil }
    if word.key == "NE" {
      return word.text.unicodeScalars.contains { $0.value >= 0x80 } ? mark : nil
    }
    return mark
  }

  /// Where a mark stands with a name behind it; « ep » needs one before it too.
  static func place(in words: [NameWord]) -> (index: Int, mark: Mark)? {
    for index in words.indices.dropLast() {
      guard let mark = mark(words[index]) else { continue }
      if index == 0, words[index].key == "EP", words[index].text.utf8.count == 2 { continue }
      return (index, mark)
    }
    return nil
  }

  /// Whether a mark is said of women: « née », not « né » nor « dit ».
  static func isFeminine(_ mark: NameWord) -> Bool { feminine.contains(mark.key) }

  private static let feminine: Set<String> = [
    "NEE", "EPOUSE", "EP", "EPSE", "EPX", "MARIEE", "VEUVE", "VVE", "DITE", "DIVORCEE",
  ]

  /// A text in which « nom de naissance » and « né(e) » are « né », « nom de jeune fille » « née »; `nil` where it holds none of them.
  static func abridged(_ text: String) -> String? {
    let pieces = text.split(separator: " ")
    let keys = pieces.map { Fold.key(String($0)) }
    for start in keys.indices {
      for (phrase, mark) in phrases where keys[start...].starts(with: phrase) {
        var behind = pieces[(start + phrase.count)...]
        if behind.first == ":" { behind.removeFirst() }
        guard !behind.isEmpty else { return nil }
        let bracket = pieces[start].first == "(" ? "(" : ""
        return (pieces[..<start] + [Substring(bracket + mark)] + behind).joined(separator: " ")
      }
    }
    return nil
  }

  private static let phrases: [(words: [String], mark: String)] = [
    (["NOM", "DE", "NAISSANCE"], "né"), (["NOM", "JF"], "née"), (["NOM", "J F"], "née"),
    (["NOM", "DE", "JEUNE", "FILLE"], "née"), (["NJF"], "née"),
    (["NE E"], "né"), (["NOM", "MARITAL"], "épouse"), (["NOM", "D EPOUSE"], "épouse"),
    (["NOM", "D USAGE"], "usage"),
  ]

  /// The words that begin one of the phrases.
  static let telling: Set<String> = ["NOM", "NJF"]
}
