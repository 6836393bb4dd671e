import Fields
public import Pipelines
public import Tables

/// Replaces pieces of values: text as it stands, or what a regular expression matches.
public struct Replace: Transform {
  /// `replace`.
  public static let name = "replace"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Replaces pieces of values: text as it stands, or what a regular expression matches.",
    fr:
      "Remplace des morceaux de valeurs : un texte tel quel, ou ce qu’une expression régulière reconnaît."
  )
  /// The tables fill the subject.
  public static let subject: String? = "tables"
  /// Samples.
  public static let examples = [
    Example("city\nRennes (35)", gives: "city\nRennes", with: "replace: { city: { ' (35)': '' } }"),
    Example(
      "note\nref 2026-0042", gives: "note\nref 0042/2026",
      with: "{ replace: { note: { '(\\d{4})-(\\d+)': '$2/$1' } }, by: pattern }"),
  ]

  /// What is replaced, field by field.
  @Setting(
    "For each field: the piece to replace, then what replaces it ($1 is the first group of a pattern).",
    fr:
      "Pour chaque champ : le morceau à remplacer, puis ce qui le remplace ($1 est le premier groupe d’un motif).",
    required: true)
  public var tables = Replacements()

  /// How pieces are found.
  @Setting(
    "Whether pieces are found as literal text or by pattern.",
    fr: "Si les morceaux sont un texte (literal) ou un motif (pattern).")
  public var by = Way.literal

  /// How pieces are found.
  public enum Way: String, CaseIterable, SettingValue { case literal, pattern }

  /// Nothing yet.
  public init() {}

  /// The fields must exist and the patterns be sound.
  public func flow(_ flow: inout Flow) {
    for table in tables.tables {
      flow.requireField(table.field, at: table.mark, by: Self.name)
      guard by == .pattern else { continue }
      for pair in table.pairs where (try? Regex(pair.piece)) == nil {
        flow.problems.note(
          Diagnostic(
            "wrong-type", at: pair.mark,
            Phrase(
              en: "\(Self.name): \"\(pair.piece)\" is not a regular expression",
              fr: "\(Self.name) : « \(pair.piece) » n’est pas une expression régulière")))
      }
    }
  }

  /// The same for any columns.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step {
    ReplaceStep(tables: tables.tables, usesPatterns: by == .pattern)
  }
}

/// For some fields, pieces and what replaces them, in order.
public struct Replacements: SettingValue {
  /// A field with its pieces.
  public struct Table: Sendable {
    var field: String
    var mark: Mark
    var pairs: [(piece: String, mark: Mark, replacement: String)]
  }

  /// In the order written.
  public var tables: [Table] = []

  /// No field.
  public init() {}

  /// Reads a mapping of mappings.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> Replacements? {
    var result = Replacements()
    for entry in node.entries ?? [] {
      let pairs = (entry.value.entries ?? []).filter { !$0.key.isEmpty }
        .map { ($0.key, $0.keyMark, $0.value.scalar ?? "") }
      if !pairs.isEmpty {
        result.tables.append(Table(field: entry.key, mark: entry.keyMark, pairs: pairs))
      }
    }
    guard result.tables.count == (node.entries ?? []).count, !result.tables.isEmpty else {
      problems.note(
        Diagnostic(
          "table-form", at: node.mark,
          Phrase(
            en:
              "\(option): write for each field what is replaced, such as {city: {'St ': 'Saint-'}}",
            fr:
              "\(option) : écrivez pour chaque champ ce qui est remplacé, tel que {city: {'St ': 'Saint-'}}"
          )))
      return nil
    }
    return result
  }

  /// A mapping of mappings.
  public static var schema: JSONValue { ValueTables.schema }

  /// Nothing by default.
  public var shown: String { "" }
}

private struct ReplaceStep: Step {
  let tables: [Replacements.Table]
  let usesPatterns: Bool

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    for table in tables {
      let changed = delivery.change(table.field) { column, _ in
        usesPatterns ? byPattern(column, table) : literally(column, table)
      }
      log.count(Self.replaced, field: table.field, times: changed)
    }
  }

  private static let replaced = Finding(
    "replaced", .notice,
    Phrase(
      en: "a piece was replaced as the pipeline says",
      fr: "un morceau est remplacé comme le traitement le dit"))

  private func literally(_ column: TextColumn, _ table: Replacements.Table) -> TextColumn {
    var out = TextColumn()
    for row in 0..<column.count {
      guard !column.isBlank(row) else {
        out.append(row, of: column)
        continue
      }
      var text = column[row]
      for pair in table.pairs { text = text.replacing(pair.piece, with: pair.replacement) }
      out.append(text)
    }
    return out
  }

  private func byPattern(_ column: TextColumn, _ table: Replacements.Table) -> TextColumn {
    let work = table.pairs.compactMap { pair in
      (try? Regex(pair.piece)).map { ($0, GroupText(pair.replacement)) }
    }
    var out = TextColumn()
    for row in 0..<column.count {
      guard !column.isBlank(row) else {
        out.append(row, of: column)
        continue
      }
      var text = column[row]
      for (regex, replacement) in work {
        text = text.replacing(regex) { replacement.filled(from: $0) }
      }
      out.append(text)
    }
    return out
  }
}

/// A text with places for the groups of a match: `$1` … `$9`; `$$` is a dollar sign.
struct GroupText: Sendable {
  private var pieces: [(text: String, group: Int?)] = []

  init(_ written: String) {
    var text = ""
    var isDollar = false
    for character in written {
      if isDollar {
        isDollar = false
        if let group = character.wholeNumberValue, character.isASCII {
          pieces.append((text, group))
          text = ""
        } else {
          text += character == "$" ? "$" : "$\(character)"
        }
      } else if character == "$" {
        isDollar = true
      } else {
        text.append(character)
      }
    }
    pieces.append((text + (isDollar ? "$" : ""), nil))
  }

  /// The text with the groups of `match`; a group that there is not is empty.
  func filled(from match: Regex<AnyRegexOutput>.Match) -> String {
    pieces.reduce(into: "") { out, piece in
      out += piece.text
      if let group = piece.group, match.output.indices.contains(group) {
        out += match.output[group].substring ?? ""
      }
    }
  }
}
