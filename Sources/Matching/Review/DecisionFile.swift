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
  /// The records that were not understood, numbered from 1 below the headings.
  public private(set) var strangeRecords: [Int] = []
  /// The fields that `keep` names, each with its record below the headings.
  public private(set) var keptFields: [(record: Int, field: String)] = []
  /// Whether the file has the columns `a`, `b` and `decision`.
  public let isWhole: Bool

  /// Reads a table. A row without an answer, or that was passed, is none.
  public init(_ table: Batch) {
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
      let word = Self.trimmed(answers[row]).lowercased()
      if word.isEmpty || Self.passes.contains(word) { continue }
      let pair = (Self.trimmed(a[row]), Self.trimmed(b[row]))
      guard let answer = Self.words[word], !pair.0.isEmpty, !pair.1.isEmpty, pair.0 != pair.1,
        let keep = Self.keep(columns["keep"]?[row] ?? "")
      else {
        strangeRecords.append(row + 1)
        continue
      }
      keptFields += keep.map { (row + 1, $0.field) }
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
    "same": .same, "yes": .same, "oui": .same, "même": .same, "meme": .same, "même client": .same,
    "same client": .same, "o": .same, "y": .same, "m": .same,
    "household": .household, "same household": .household, "foyer": .household, "f": .household,
    "même foyer": .household, "meme foyer": .household,
    "different": .different, "no": .different, "non": .different, "différent": .different,
    "differents": .different, "différents": .different, "n": .different, "d": .different,
  ]

  /// `street=b phone=a`, with commas or semicolons too; `nil` when it is not understood.
  private static func keep(_ text: String) -> [Decisions.Keep]? {
    var keeps: [Decisions.Keep] = []
    for part in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
      guard let sign = part.lastIndex(of: "="), sign > part.startIndex,
        let side = Decisions.Side(rawValue: part[part.index(after: sign)...].lowercased())
      else { return nil }
      keeps.append(Decisions.Keep(field: String(part[..<sign]), side: side))
    }
    return keeps
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
