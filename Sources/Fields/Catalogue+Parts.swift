extension Catalogue {
  /// The fields that some of a heading's words name, the longest runs of words first: « Cognome iscritto » holds « Cognome ».
  ///
  /// Linear in the words: a question of a survey, or the text of a consent, may have hundreds.
  /// No more than a suspicion, which the cells must bear out: the other words may say that it is somebody else's.
  public static func suggested(by heading: String) -> [Field] {
    let words = Heading.words(heading)
    guard words.count > 1 else { return [] }
    var fields: [Field] = []
    for length in (1...min(words.count - 1, longest)).reversed() {
      for start in 0...(words.count - length) {
        let run = words[start..<(start + length)].joined()
        guard run.utf8.count >= 3, let field = byHeading[run], field.event == nil,
          !fields.contains(where: { $0.name == field.name })
        else { continue }
        fields.append(field)
      }
    }
    return fields
  }

  /// No heading that is known has more words.
  private static let longest = 6

  /// The heading without the endings that speak to women and men, or of one and several, at once: « Né/e le », « Nato/a il »,
  /// « Téléphone(s) ».
  static func withoutEndings(_ heading: String) -> String {
    let letters = Array(heading)
    var kept = ""
    var place = 0
    while place < letters.count {
      if let end = ending(in: letters, at: place) {
        place = end
      } else {
        kept.append(letters[place])
        place += 1
      }
    }
    return kept
  }

  /// Where an ending that begins at `place` ends; `nil` when none does.
  private static func ending(in letters: [Character], at place: Int) -> Int? {
    guard place >= 2, letters[place - 1].isLetter, letters[place - 2].isLetter else { return nil }
    let closes: Character? = letters[place] == "(" ? ")" : nil
    guard closes != nil || "/·.".contains(letters[place]) else { return nil }
    var end = place + 1
    while end < letters.count, letters[end].isLetter { end += 1 }
    guard endings.contains(String(letters[(place + 1)..<end])) else { return nil }
    if let closes {
      guard end < letters.count, letters[end] == closes else { return nil }
      end += 1
    }
    return end == letters.count || letters[end] == " " ? end : nil
  }

  private static let endings: Set<String> = ["e", "es", "a", "as", "n", "in", "s"]
}
