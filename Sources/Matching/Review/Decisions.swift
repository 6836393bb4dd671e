/// What persons answered about pairs of records: lasting, and obeyed whatever the points say.
///
/// The algebra is short: same + same = same; same + different = different, and it is said. A *different* always wins.
public struct Decisions: Sendable {
  /// An answer.
  public enum Answer: String, Sendable, CaseIterable { case same, household, different }

  /// One answer about two records, by their keys.
  public struct Decision: Sendable, Equatable {
    /// The key of one record.
    public var a: String
    /// The key of the other.
    public var b: String
    /// The answer.
    public var answer: Answer
  }

  /// The answers; of two about one pair the later counts.
  public private(set) var decisions: [Decision] = []
  /// Lines that could not be understood, by number.
  public private(set) var strangeLines: [Int] = []

  /// No answers.
  public init() {}

  /// Adds the answers of a CSV text with the headings `a`, `b`, `decision`; an empty decision is none.
  public mutating func read(_ text: String) {
    var places: [String: Int] = [:]
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let cells = Self.cells(line)
      if places.isEmpty {
        for (place, heading) in cells.enumerated() { places[heading.lowercased()] = place }
        continue
      }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      func cell(_ heading: String) -> String? {
        places[heading].flatMap { $0 < cells.count ? cells[$0] : nil }
      }
      guard let a = cell("a"), let b = cell("b"), !a.isEmpty, !b.isEmpty, a != b else {
        strangeLines.append(number + 1)
        continue
      }
      let word = cell("decision") ?? ""
      guard !word.isEmpty, word != "pass" else { continue }
      guard let answer = Self.words[word.lowercased()] else {
        strangeLines.append(number + 1)
        continue
      }
      decisions.removeAll { ($0.a, $0.b) == (a, b) || ($0.a, $0.b) == (b, a) }
      decisions.append(Decision(a: a, b: b, answer: answer))
    }
  }

  private static let words: [String: Answer] = [
    "same": .same, "yes": .same, "oui": .same, "même": .same, "meme": .same, "même client": .same,
    "o": .same, "y": .same,
    "household": .household, "same household": .household, "foyer": .household,
    "même foyer": .household,
    "different": .different, "no": .different, "non": .different, "différent": .different,
    "différents": .different,
    "n": .different,
  ]

  /// The cells of one line; a separator is a comma or a semicolon outside quotes.
  private static func cells(_ line: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case ",", ";":
        if quoted {
          cell.append(character)
        } else {
          cells.append(cell.trimmingPrefix("\u{FEFF}").description)
          cell = ""
        }
      default: cell.append(character)
      }
    }
    cells.append(cell.trimmingPrefix("\u{FEFF}").description)
    return cells.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
  }

  /// The answers as links between rows. A *same* that would join two records told apart is left out and counted.
  public func links(rowsOfKey: [String: [UInt32]]) -> Links {
    var links = Links()
    for decision in decisions {
      guard let a = rowsOfKey[decision.a], let b = rowsOfKey[decision.b] else {
        links.unknownCount += 1
        continue
      }
      switch decision.answer {
      case .same: break
      case .household:
        for x in a { for y in b { links.households.append((x, y)) } }
      case .different:
        for x in a { for y in b { links.different.append((x, y)) } }
      }
    }
    var group: [UInt32: UInt32] = [:]
    func root(_ row: UInt32) -> UInt32 {
      var row = row
      while let next = group[row], next != row { row = next }
      return row
    }
    for decision in decisions where decision.answer == .same {
      guard let a = rowsOfKey[decision.a]?.first, let b = rowsOfKey[decision.b]?.first else {
        continue
      }
      let before = (root(a), root(b))
      let apart = (links.different + links.households).contains { x, y in
        let pair = (root(x), root(y))
        return pair == before || (pair.1, pair.0) == before
      }
      if apart {
        links.contradictedCount += 1
        continue
      }
      group[max(before.0, before.1)] = min(before.0, before.1)
      links.same.append((a, b))
    }
    return links
  }

  /// Answers between rows.
  public struct Links: Sendable {
    /// One client.
    public var same: [(UInt32, UInt32)] = []
    /// Two clients of one household.
    public var households: [(UInt32, UInt32)] = []
    /// Two clients.
    public var different: [(UInt32, UInt32)] = []
    /// Answers about records that are not here today.
    public var unknownCount = 0
    /// A *same* that stands against a *different*: the *different* counts.
    public var contradictedCount = 0
  }
}
