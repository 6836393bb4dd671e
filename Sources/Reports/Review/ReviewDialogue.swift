import Fields
public import Tables

/// Asks about pairs, one after another, by lines of text: what `tamis review` says and understands.
///
/// It knows no terminal: the verb shows ``question`` and hands over each line that a person types.
public struct ReviewDialogue: Sendable {
  /// One answer of the person.
  public struct Answer: Sendable, Equatable {
    /// The pair, by its place in the list.
    public let place: Int
    /// `same`, `household`, `different` or `pass`.
    public let word: String
    /// The fields whose value of one record is to be kept, as a file of answers says it: `phone=a street=b`.
    public let keep: String
  }

  /// What became of a line.
  public enum Step: Sendable, Equatable {
    /// An answer was given or taken back: what was answered is to be kept.
    case answered
    /// The person wants to stop.
    case stop
    /// The line was not understood; why, in a sentence.
    case strange(String)
  }

  /// The answers that stand.
  public private(set) var answers: [Answer] = []
  private let pairs: [ReviewPair]
  private let language: Language
  private var place = 0

  /// Asks about these pairs, in this order.
  public init(_ pairs: [ReviewPair], language: Language) {
    self.pairs = pairs
    self.language = language
  }

  private func say(_ en: String, _ fr: String) -> String { Phrase(en: en, fr: fr)(language) }

  /// What is said before the first question.
  public var greeting: String {
    say(
      "\(pairs.count) pair\(pairs.count == 1 ? "" : "s") to decide, the most useful first.\nM same client · F same household · D different · P pass · A undo · Q stop\nM 2b 4a: same client, and keep b's value of field 2 and a's of field 4. Every answer is saved at once.",
      "\(pairs.count) paire\(pairs.count == 1 ? "" : "s") à décider, les plus utiles d’abord.\nM même client · F même foyer · D différents · P passer · A annuler · Q arrêter\nM 2b 4a : même client, en gardant la valeur b du champ 2 et la valeur a du champ 4. Chaque réponse est enregistrée aussitôt."
    )
  }

  /// The pair to decide now, both records side by side; `nil` when all are decided.
  public var question: String? {
    guard place < pairs.count else { return nil }
    let pair = pairs[place]
    let labels = pair.fields.map { Catalogue.field(ofColumn: $0.name)?.label(language) ?? $0.name }
    let width = labels.map(\.count).max() ?? 0
    let form = LocaleForm(language)
    let values = pair.fields.map { field in
      (
        field.shown(\.a, form).replacing("\n", with: ", "),
        field.shown(\.b, form).replacing("\n", with: ", ")
      )
    }
    let first = min(44, values.map(\.0.count).max() ?? 0)
    var lines = [
      "",
      "\(place + 1)/\(pairs.count)   " + say("certainty", "certitude") + " \(pair.certainty) %",
      "    a: \(pair.places.a)   b: \(pair.places.b)",
    ]
    var choice = 0
    for (index, (a, b)) in values.enumerated() {
      let sign = pair.fields[index].likeness.sign
      if pair.fields[index].differs { choice += 1 }
      let number = pair.fields[index].differs ? String(choice) : ""
      lines.append(
        [
          pad(number, 3, left: true), sign, pad(labels[index], width), pad(a, first), b,
        ].joined(separator: "  "))
    }
    if !pair.points.isEmpty { lines.append("       " + pair.points.joined(separator: " · ")) }
    return lines.joined(separator: "\n")
  }

  private func pad(_ text: String, _ width: Int, left: Bool = false) -> String {
    let blank = String(repeating: " ", count: max(0, width - text.count))
    return left ? blank + text : text + blank
  }

  /// Takes a line that the person typed.
  public mutating func take(_ line: String) -> Step {
    let words = line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    switch words.first ?? "p" {
    case "m", "s": return answer("same", keeping: Array(words.dropFirst()))
    case "f", "h": return answer("household")
    case "d": return answer("different")
    case "p": return answer("pass")
    case "q": return .stop
    case "a", "u":
      guard let last = answers.popLast() else {
        return .strange(say("there is nothing to undo", "il n’y a rien à annuler"))
      }
      place = last.place
      return .answered
    default:
      return .strange(
        say("type one of M F D P A Q", "tapez une des lettres M F D P A Q"))
    }
  }

  private mutating func answer(_ word: String, keeping choices: [String] = []) -> Step {
    guard place < pairs.count else { return .stop }
    var keep: [String] = []
    var sides: [String: (choice: String, side: Character)] = [:]
    for choice in choices {
      let fields = pairs[place].fields.filter(\.differs)
      guard let side = choice.last, side == "a" || side == "b", let number = Int(choice.dropLast()),
        fields.indices.contains(number - 1)
      else {
        return .strange(
          say(
            "\(choice) names no value: write the number before a field and a or b, such as 2b",
            "\(choice) ne désigne aucune valeur : écrivez le numéro qui précède un champ et a ou b, comme 2b"
          )
        )
      }
      let field = fields[number - 1]
      if let other = sides.updateValue((choice, side), forKey: field.keptTogether),
        other.side != side
      {
        return .strange(
          say(
            "\(other.choice) and \(choice) are kept together, of one record: choose a or b for both",
            "\(other.choice) et \(choice) se gardent ensemble, d’une seule fiche : choisissez a ou b pour les deux"
          ))
      }
      keep.append("\(field.name)=\(side)")
    }
    answers.append(Answer(place: place, word: word, keep: keep.joined(separator: " ")))
    place += 1
    return .answered
  }

  /// What is said at the end, when the answers are kept in `path`.
  public func farewell(path: String) -> String {
    let counts = ["same", "household", "different", "pass"].map { word in
      answers.count { $0.word == word }
    }
    guard counts.dropLast().contains(where: { $0 > 0 }) else {
      return say("\nNo answer; nothing was written.", "\nAucune réponse ; rien n’a été écrit.")
    }
    return say(
      "\nAnswers: same client: \(counts[0]), same household: \(counts[1]), different: \(counts[2]), passed: \(counts[3]). Kept in \(path); the next run obeys them, and every later one.",
      "\nRéponses : même client : \(counts[0]), même foyer : \(counts[1]), différents : \(counts[2]), passées : \(counts[3]). Gardées dans \(path) ; le prochain passage les suit, et tous les suivants."
    )
  }
}
