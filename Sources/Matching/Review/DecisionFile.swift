import Pipelines
public import Tables

/// A file of answers as a person gave it back: `a`, `b`, `decision`, and where wanted `keep` and `note`.
///
/// It is whatever `tamis review`, the review page or the workbook of doubtful pairs left: CSV or a workbook, with more columns or
/// without, its words in French or English.
public struct DecisionFile: Sendable {
  /// The headings of a file of answers.
  public static let headings = ["a", "b", "decision", "keep", "note"]

  /// The answers in the order of the file.
  public private(set) var decisions: [Decisions.Decision] = []
  /// What was not understood, with its record numbered from 1 below the headings.
  private(set) var strange: [(record: Int, cause: StrangeAnswer)] = []
  /// The records that were not understood whole, numbered from 1 below the headings.
  public var strangeRecords: [Int] { strange.map(\.record) }
  /// For each answer its record below the headings.
  private(set) var records: [Int] = []
  /// The fields that `keep` names, each with its record below the headings.
  public private(set) var keptFields: [(record: Int, field: String)] = []
  /// Whether the file has the columns `a`, `b` and `decision`.
  public let isWhole: Bool

  /// Reads a table. A row without an answer, or that was passed, is none.
  /// - Parameter column: the column that a word in `keep` names.
  public init(_ table: Batch, column: (String) -> String = { $0 }) {
    var columns: [String: TextColumn] = [:]
    for (name, column) in zip(table.names, table.columns) {
      columns[AnswerHeadings.column(of: name, in: .uncertainPairs)] = column
    }
    guard let a = columns["a"], let b = columns["b"], let answers = columns["decision"] else {
      isWhole = false
      return
    }
    isWhole = true
    for row in 0..<a.count {
      let word = Self.plain(answers[row])
      if word.isEmpty || Self.passes.contains(word) { continue }
      let pair = (Self.trimmed(a[row]), Self.trimmed(b[row]))
      guard !pair.0.isEmpty, !pair.1.isEmpty, pair.0 != pair.1 else {
        strange.append((row + 1, .pair))
        continue
      }
      guard let answer = Self.words[word] else {
        strange.append((row + 1, StrangeAnswer(word, answers: Self.words.keys)))
        continue
      }
      let written = Self.keep(columns["keep"]?[row] ?? "")
      // The answer is clear: only what was to be kept is not.
      if written == nil { strange.append((row + 1, .keep)) }
      if answer != .same, written?.isEmpty == false { strange.append((row + 1, .keepOfTwo)) }
      let keep = (written ?? []).map { Decisions.Keep(field: column($0.field), side: $0.side) }
      keptFields += keep.map { (row + 1, $0.field) }
      records.append(row + 1)
      decisions.append(
        Decisions.Decision(
          a: pair.0, b: pair.1, answer: answer, keep: keep, note: columns["note"]?[row] ?? ""))
    }
  }

  /// How people say that they do not know.
  private static let passes: Set<String> = [
    "pass", "passer", "p", "?", "ne sait pas", "ne sais pas", "je ne sais pas", "nsp", "unsure",
    "don't know",
  ]

  private static let words: [String: Decisions.Answer] = [
    "identique": .same, "identiques": .same, "doublon": .same, "doublons": .same,
    "duplicate": .same, "mêmes": .same, "pas pareil": .different, "pas pareils": .different,
    "pas le même": .different, "pas les mêmes": .different, "distincts": .different,
    "couple": .household, "mari et femme": .household, "conjoints": .household,
    "époux": .household,
    "same": .same, "yes": .same, "oui": .same, "même": .same, "meme": .same, "même client": .same,
    "same client": .same, "o": .same, "y": .same, "m": .same,
    "household": .household, "same household": .household, "foyer": .household, "f": .household,
    "même foyer": .household, "meme foyer": .household,
    "different": .different, "no": .different, "non": .different, "différent": .different,
    "differents": .different, "différents": .different, "n": .different, "d": .different,
  ]

  /// `street=b phone=a`, with commas or semicolons too, « garder : adresse = b et mobile = a »; `nil` when it is not understood.
  private static func keep(_ text: String) -> [Decisions.Keep]? {
    var text = text.replacing(/\s*=\s*/, with: "=")
    text = text.replacing(/^\s*(garder|keep)\s*:/.ignoresCase(), with: "")
    var keeps: [Decisions.Keep] = []
    for part in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
      if ["et", "and", "+"].contains(part.lowercased()) { continue }
      guard let sign = part.lastIndex(of: "="), sign > part.startIndex,
        let side = Decisions.Side(rawValue: part[part.index(after: sign)...].lowercased())
      else { return nil }
      keeps.append(Decisions.Keep(field: String(part[..<sign]), side: side))
    }
    return keeps
  }

  /// An answer as it is looked up: small letters, and nothing of what only stresses it. « NON ! » is no; « oui ? » is no yes.
  private static func plain(_ text: String) -> String {
    var word = trimmed(text).lowercased()
    while let last = word.last, last == "!" || last == "." || last.isWhitespace {
      word.removeLast()
    }
    return word
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

extension Decisions.Decision {
  /// The cells of a file of answers, in the order of ``DecisionFile/headings``.
  public var cells: [String] {
    [
      a, b, answer.rawValue, keep.map { "\($0.field)=\($0.side.rawValue)" }.joined(separator: " "),
      note,
    ]
  }
}
