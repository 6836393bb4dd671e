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
  /// - Parameter width: how many characters a line holds; `nil` for as many as it takes.
  public func greeting(width: Int? = nil) -> String {
    let letters = [
      say("M same client", "M même client"), say("F same household", "F même foyer"),
      say("D different", "D différents"), say("P pass", "P passer"), say("A undo", "A annuler"),
      say("Q stop", "Q arrêter"),
    ]
    let keeping = say(
      "M 2b 4a: same client, and keep b's value of field 2 and a's of field 4. Every answer is saved at once.",
      "M 2b 4a : même client, en gardant la valeur b du champ 2 et la valeur a du champ 4. Chaque réponse est enregistrée aussitôt."
    )
    let count = say(
      "\(pairs.count) pair\(pairs.count == 1 ? "" : "s") to decide, the most useful first.",
      "\(pairs.count) paire\(pairs.count == 1 ? "" : "s") à décider, les plus utiles d’abord.")
    let paragraphs = [
      (words(of: count), " "), (letters, " · "), (words(of: keeping), " "),
    ]
    return paragraphs.flatMap { Self.lines($0.0, by: $0.1, width: width) }
      .joined(separator: "\n")
  }

  private func words(of text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// The pair to decide now, both records side by side, or one below the other where a line is too short for both; `nil` when all
  /// are decided.
  /// - Parameter width: how many characters a line holds; `nil` for as many as it takes.
  public func question(width: Int? = nil) -> String? {
    guard place < pairs.count else { return nil }
    let pair = pairs[place]
    let form = LocaleForm(language)
    var choice = 0
    let rows = pair.fields.map { field in
      if field.differs { choice += 1 }
      return Row(
        number: field.differs ? String(choice) : "", sign: field.likeness.sign,
        label: Catalogue.field(ofColumn: field.name)?.label(language) ?? field.name,
        a: field.shown(\.a, form).replacing("\n", with: ", "),
        b: field.shown(\.b, form).replacing("\n", with: ", "))
    }
    var lines = Self.sideBySide(rows)
    if let width, lines.contains(where: { $0.count > width }) {
      lines = rows.flatMap { Self.stacked($0, width: width) }
    }
    let certainty = "\(place + 1)/\(pairs.count)   " + say("certainty", "certitude")
    let head = [
      "", "\(certainty) \(pair.certainty) %",
      "    a: \(pair.places.a)   b: \(pair.places.b)",
    ]
    let points = Self.lines(pair.points, by: " · ", indent: 7, width: width)
    return (head + lines + points).joined(separator: "\n")
  }

  /// A field of both records.
  private struct Row {
    let number: String
    let sign: String
    let label: String
    let a: String
    let b: String
  }

  private static func sideBySide(_ rows: [Row]) -> [String] {
    let width = rows.map(\.label.count).max() ?? 0
    let first = min(44, rows.map(\.a.count).max() ?? 0)
    return rows.map { row in
      [pad(row.number, 3, left: true), row.sign, pad(row.label, width), pad(row.a, first), row.b]
        .joined(separator: "  ")
    }
  }

  /// The label, and below it the values, one if both are the same.
  private static func stacked(_ row: Row, width: Int) -> [String] {
    let head = [pad(row.number, 3, left: true), row.sign, row.label].joined(separator: "  ")
    let values = row.a == row.b ? [("", row.a)] : [("a: ", row.a), ("b: ", row.b)]
    return [head]
      + values.flatMap { side, value in
        Self.lines(
          (side + (value.isEmpty ? "—" : value)).split(separator: " ").map(String.init), by: " ",
          indent: 8, width: width)
      }
  }

  /// Pieces in as few lines as hold them.
  private static func lines(
    _ pieces: [String], by separator: String, indent: Int = 0, width: Int?
  ) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for piece in pieces {
      if let last = lines.last,
        width.map({ last.count + separator.count + piece.count <= $0 }) ?? true
      {
        lines[lines.count - 1] += separator + piece
      } else {
        lines.append(margin + piece)
      }
    }
    return lines
  }

  private static func pad(_ text: String, _ width: Int, left: Bool = false) -> String {
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
