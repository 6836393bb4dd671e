import Fields
public import Pipelines
import Reference
public import Tables

/// Adds what a table knows about a record: the row whose key equals a field of the record fills other fields.
///
/// A value that the record has already is kept, unless `overwrite: yes`. A key that stands in the table twice with different
/// values fills nothing and is reported: never guess.
public struct Lookup: Transform, TableReading {
  /// `lookup`.
  public static let name = "lookup"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Fills fields from a table, by a key that record and table share.",
    fr: "Remplit des champs d’après une table, par une clé commune à la fiche et à la table.")
  /// The table fills the subject.
  public static let subject: String? = "table"
  /// Samples, over a table with the headings Code and Carte: `C12,K1`, `C14,K9`, and `C15` twice with different cards.
  public static let examples = [
    Example(
      "client-code\nC12\nC13\nC15", gives: "client-code,loyalty-number\nC12,K1\nC13,\nC15,",
      with: "{ lookup: cards.csv, on: client-code, key: Code, take: { loyalty-number: Carte } }"),
    Example(
      "client-code,loyalty-number\nC12,K7\nC14,",
      gives: "client-code,loyalty-number\nC12,K7\nC14,K9",
      with: "{ lookup: cards.csv, on: client-code, key: Code, take: { loyalty-number: Carte } }"),
  ]

  /// The file.
  @Setting(
    "The table: any file that tamis reads.", fr: "La table : tout fichier que tamis sait lire.",
    required: true)
  public var table = ""

  /// The fields of the record.
  @Setting(
    "The field of the record that is looked up; several make the key together.",
    fr: "Le champ de la fiche qui est cherché ; plusieurs forment la clé ensemble.",
    required: true)
  public var on: [String] = []

  /// The headings of the table.
  @Setting(
    "The headings of the table that hold the key, in the order of `on`; the fields' names when not given.",
    fr:
      "Les titres de la table qui portent la clé, dans l’ordre de `on` ; les noms des champs à défaut."
  )
  public var key: [String] = []

  /// What is taken over.
  @Setting(
    "Our field, and the heading of the table that fills it.",
    fr: "Notre champ, et le titre de la table qui le remplit.", required: true)
  public var take = FieldHeadings()

  /// How keys are compared.
  @Setting(
    "How keys are compared: exact, or folded (case, accents and signs do not count).",
    fr: "Comparaison des clés : exact, ou folded (casse, accents et signes ne comptent pas).")
  public var compare = Comparison.exact

  /// Whether a value that is there is replaced.
  @Setting(
    "Replace values that the record has already.", fr: "Remplacer les valeurs que la fiche a déjà.")
  public var overwrite = false

  /// How keys are compared.
  public enum Comparison: String, CaseIterable, SettingValue { case exact, folded }

  /// No table yet.
  public init() {}

  /// The field must exist; the fields taken over exist afterwards.
  public func flow(_ flow: inout Flow) {
    for field in on { flow.require(field, at: flow.mark, by: Self.name) }
    if !key.isEmpty, key.count != on.count {
      flow.problems.note(
        Diagnostic(
          "key-count", at: flow.mark,
          Phrase(
            en: "lookup: on names \(on.count) fields and key \(key.count) headings; give as many",
            fr: "lookup : on cite \(on.count) champs et key \(key.count) titres ; donnez-en autant")
        ))
    }
    for (field, _, mark) in take.pairs {
      flow.requireFillable(field, at: mark, by: Self.name)
      flow.add(field)
    }
  }

  /// The table.
  public func reads(in folder: String) -> [String] { [table] }

  /// The key and what is taken over stand in the table.
  public func check(tableHeadings known: [String], at mark: Mark, problems: inout Problems) {
    for heading in (key.isEmpty ? on : key) + take.pairs.map(\.heading)
    where !known.contains(heading) {
      let some = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? "…" : "")
      problems.note(
        Diagnostic(
          "unknown-heading", at: mark, suggestion: NearestWord.to(heading, among: known),
          Phrase(
            en: "lookup: \(table) has no heading \"\(heading)\"; there are: \(some)",
            fr: "lookup : \(table) n’a pas de titre « \(heading) » ; il y a : \(some)")))
    }
  }

  /// Reads the table, once.
  public func prepare(for columns: [String], _ context: StepContext) throws(RunError) -> any Step {
    let batch = try context.table(table)
    var keys: [TextColumn] = []
    for heading in key.isEmpty ? on : key {
      guard let column = batch[heading] else {
        throw Self.noHeading(heading, in: table, known: batch.names)
      }
      keys.append(column)
    }
    var sources: [(field: String, column: TextColumn)] = []
    for (field, heading, _) in take.pairs {
      guard let column = batch[heading] else {
        throw Self.noHeading(heading, in: table, known: batch.names)
      }
      sources.append((field, column))
    }
    return LookupStep(lookup: self, keys: keys, sources: sources)
  }

  private static func noHeading(_ heading: String, in table: String, known: [String]) -> RunError {
    let nearest = NearestWord.to(heading, among: known)
    return RunError(
      "unknown-heading", .wrong, at: table,
      Phrase(
        en: "the table has no heading \"\(heading)\""
          + (nearest.map { "; did you mean \($0)?" } ?? ""),
        fr: "la table n’a pas de titre « \(heading) »"
          + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? "")))
  }
}

/// Our fields and the headings that fill them: `{activity-code: APE}`.
public struct FieldHeadings: SettingValue {
  /// In the order written, with the place of each field in the pipeline file.
  public var pairs: [(field: String, heading: String, mark: Mark)] = []

  /// None.
  public init() {}

  /// Reads a mapping.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> FieldHeadings?
  {
    guard
      let entries = node.neededEntries(
        "take-form", problems: &problems,
        Phrase(
          en: "\(option) is a mapping: our field, then the heading of the table",
          fr: "\(option) est un tableau de clés : notre champ, puis le titre de la table"))
    else { return nil }
    var result = FieldHeadings()
    for entry in entries {
      guard let heading = String.read(entry.value, option: entry.key, problems: &problems) else {
        continue
      }
      result.pairs.append((entry.key, heading, entry.keyMark))
    }
    return result
  }

  /// A mapping of texts.
  public static var schema: JSONValue {
    .object([
      ("type", .string("object")), ("additionalProperties", .object([("type", .string("string"))])),
    ])
  }

  /// None by default.
  public var shown: String { "" }
}

private struct LookupStep: Step {
  let fields: [String]
  let isFolded: Bool
  let overwrites: Bool
  let sources: [(field: String, column: TextColumn)]
  /// For each key its row in the table; -1 where several rows of the key say different things.
  let rows: [String: Int]

  static let ambiguous = Finding(
    "ambiguous-key", .warning,
    Phrase(
      en: "the table has this key several times with different values; nothing was taken over",
      fr: "la table a plusieurs fois cette clé avec des valeurs différentes ; rien n’a été repris"))
  static let unknown = Finding(
    "unknown-key", .notice,
    Phrase(en: "the table does not know this key", fr: "la table ne connaît pas cette clé"))
  static let filled = Finding(
    "looked-up", .repaired, Phrase(en: "filled from a table", fr: "rempli d’après une table"))

  init(lookup: Lookup, keys: [TextColumn], sources: [(field: String, column: TextColumn)]) {
    fields = lookup.on
    isFolded = lookup.compare == .folded
    overwrites = lookup.overwrite
    self.sources = sources
    var rows: [String: Int] = [:]
    for row in 0..<(keys.first?.count ?? 0) {
      guard let key = Self.key(of: keys, row: row, isFolded: lookup.compare == .folded) else {
        continue
      }
      if let other = rows[key] {
        let agrees = other >= 0 && sources.allSatisfy { $0.column[other] == $0.column[row] }
        if !agrees { rows[key] = -1 }
      } else {
        rows[key] = row
      }
    }
    self.rows = rows
  }

  /// The key of a row; `nil` when a part of it is blank, for half a key finds anybody.
  private static func key(of columns: [TextColumn], row: Int, isFolded: Bool) -> String? {
    var key = ""
    for (place, column) in columns.enumerated() {
      let text = isFolded ? Fold.letters(column[row]) : column[row]
      if text.isEmpty { return nil }
      if place > 0 { key.append("\u{1F}") }
      key += text
    }
    return key
  }

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    let batch = delivery.mentions
    let looked = fields.compactMap { batch[$0] }
    guard looked.count == fields.count, let field = fields.first else { return }
    var found = [Int](repeating: -1, count: batch.count)
    for row in 0..<batch.count {
      guard let key = Self.key(of: looked, row: row, isFolded: isFolded) else { continue }
      switch rows[key] {
      case .none: log.count(Self.unknown, field: field)
      case .some(-1):
        log.note(Self.ambiguous, row: row, field: field, value: looked[0][row], of: batch)
      case .some(let place): found[row] = place
      }
    }
    for source in sources {
      let before = batch[source.field] ?? TextColumn(missingCount: batch.count)
      var after = TextColumn()
      var filledCount = 0
      for row in 0..<batch.count {
        let place = found[row]
        if place >= 0, !source.column.isBlank(place), overwrites || before.isBlank(row) {
          after.append(place, of: source.column)
          filledCount += 1
        } else {
          after.append(row, of: before)
        }
      }
      _ = after.noteChanges(from: before)
      delivery.mentions[source.field] = after
      log.count(Self.filled, field: source.field, times: filledCount)
    }
  }
}
