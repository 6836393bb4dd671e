import Tables

/// Knows a letter, or a text of sentences with commas: by how letters begin and end, by words that stand only in sentences.
enum LetterText {
  private static let leastLines = 4
  private static let salutations = [
    "bonjour", "bonsoir", "madame,", "monsieur,", "madame, monsieur", "mesdames", "messieurs",
    "cher ", "chère ", "chers ", "chères ", "salut ", "dear ", "hello", "hi ", "à l’attention",
  ]
  private static let closings = [
    "cordialement", "bien cordialement", "très cordialement", "bien à vous", "sincères salutations",
    "salutations", "meilleures salutations", "veuillez agréer", "je vous prie d", "merci d’avance",
    "merci d'avance", "à bientôt", "amicalement", "bonne journée", "bonne réception",
    "dans l’attente", "dans l'attente", "best regards", "kind regards", "yours sincerely",
    "yours faithfully", "sincerely", "regards,",
  ]
  /// Words that join others to a sentence; names and addresses have few of them beside « de » and « la ».
  private static let joints: Set<String> = [
    "et", "à", "pour", "par", "sur", "dans", "que", "qui", "nous", "vous", "je", "est", "sont",
    "avec", "votre", "notre", "vos", "nos", "ce", "cette", "ces", "il", "elle", "ils", "ne", "pas",
    "plus", "ou", "où", "si", "on", "a", "ont", "être", "avoir", "avons", "leur", "leurs", "mais",
    "comme", "donc", "afin", "the", "and", "to", "for", "we", "you", "is", "are", "with", "your",
    "our", "this", "that", "it", "not", "or", "if", "have", "has", "be", "will",
  ]

  static let what = Phrase(
    en:
      "this is a letter or a text of sentences, not a table; where a table stands in it, copy that into a workbook",
    fr:
      "c’est une lettre ou un texte de phrases, pas une table ; s’il contient un tableau, copiez celui-ci dans un classeur"
  )

  /// Whether it begins and ends as a letter, or nearly all of its lines are long and a good part of their words join others.
  static func tells(_ text: TextLines) -> Bool {
    guard text.count >= leastLines else { return false }
    // Where many can be reached, it lists them.
    let reached = text.lines.count { NoTable.reaches($0.text) }
    guard reached * 3 < text.count || reached <= 2 else { return false }
    return isLetter(text) || isProse(text)
  }

  private static func isLetter(_ text: TextLines) -> Bool {
    guard text.count <= 200 else { return false }
    let begin = text.lines.prefix(15).firstIndex {
      $0.text.utf8.count <= 80 && startsSmall($0.text, salutations)
        && ($0.text.hasSuffix(",") || $0.text.hasSuffix("!")
          || $0.text.split(separator: " ").count <= 5)
    }
    guard let begin else { return false }
    return text.lines[(begin + 1)...].suffix(12).contains { startsSmall($0.text, closings) }
  }

  private static func isProse(_ text: TextLines) -> Bool {
    var (words, joining, long) = (0, 0, 0)
    for line in text.lines {
      let found = line.text.lowercased().split { !$0.isLetter }
      words += found.count
      joining += found.count { joints.contains(String($0)) }
      if line.text.utf8.count >= 50 || found.count >= 8 { long += 1 }
    }
    return words >= text.count * 5 && joining * 6 >= words && long * 2 >= text.count
  }

  private static func startsSmall(_ line: String, _ words: [String]) -> Bool {
    let small = line.prefix(40).lowercased()
    return words.contains { small.hasPrefix($0) }
  }
}
