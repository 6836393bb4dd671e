import Fields
public import Pipelines
public import Tables

/// Replaces values by a table: `x` becomes `yes`.
public struct Translate: Transform {
  /// `translate`.
  public static let name = "translate"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Replaces the values of fields by a table, such as x: yes.",
    fr: "Remplace les valeurs de champs selon un tableau, tel que x: yes.")
  /// The tables fill the subject.
  public static let subject: String? = "tables"
  /// Samples.
  public static let examples = [
    Example(
      "consent-email\nX\n\n?", gives: "consent-email\nyes\n?",
      with: "translate: { consent-email: { x: yes } }"),
    Example(
      "vip,tags\nOui,a\nperhaps,b", gives: "vip,tags\nyes,a\n,b",
      with: "{ translate: { vip: { oui: yes, non: no } }, others: blank-cell }"),
  ]

  /// For each field its table.
  @Setting(
    "For each field a table: the value in the source, then the value wanted.",
    fr: "Pour chaque champ un tableau : la valeur de la source, puis la valeur voulue.",
    required: true)
  public var tables = ValueTables()

  /// What happens to values that the table does not hold.
  @Setting(
    "What happens to values that the table does not hold.",
    fr: "Ce que deviennent les valeurs absentes du tableau.")
  public var others = Others.keep

  /// What happens to other values.
  public enum Others: String, CaseIterable, SettingValue {
    case keep
    case blankCell = "blank-cell"
    case rejectRecord = "reject-record"
  }

  /// No table yet.
  public init() {}

  /// The fields named must exist.
  public func flow(_ flow: inout Flow) {
    for table in tables.tables where Catalogue.field(ofColumn: table.field)?.event == nil {
      flow.require(table.field, at: table.mark, by: Self.name)
    }
  }

  /// The same for any columns.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step {
    TranslateStep(tables: tables, others: others)
  }
}

/// For some fields a table of values: `{opt-in: {x: yes, "": no}}`; spelling and accents of the source value do not matter.
public struct ValueTables: SettingValue {
  /// A field with its table.
  public struct Table: Sendable {
    var field: String
    var mark: Mark
    var values: [String: String]
  }

  /// In the order written.
  public var tables: [Table] = []

  /// No table.
  public init() {}

  /// Reads a mapping of mappings.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> ValueTables? {
    var result = ValueTables()
    guard
      let entries = node.neededEntries(
        "table-form", problems: &problems,
        Phrase(
          en: "\(option): write fields with their tables, such as {consent-email: {x: yes}}",
          fr:
            "\(option) : écrivez des champs avec leurs tableaux, tels que {consent-email: {x: yes}}"
        ))
    else { return nil }
    for entry in entries {
      guard let pairs = entry.value.entries else {
        problems.note(
          Diagnostic(
            "table-form", at: entry.value.mark,
            Phrase(
              en: "\(option): write a table for \(entry.key), such as {x: yes}",
              fr: "\(option) : écrivez un tableau pour \(entry.key), tel que {x: yes}")))
        continue
      }
      let values = pairs.map { (Self.key($0.key), $0.value.scalar ?? "") }
      result.tables.append(
        Table(
          field: entry.key, mark: entry.keyMark,
          values: Dictionary(values, uniquingKeysWith: { first, _ in first })))
    }
    return result
  }

  static func key(_ value: String) -> String {
    let folded = Heading.fold(value)
    return folded.isEmpty ? value.split(separator: " ").joined(separator: " ") : folded
  }

  /// A mapping of mappings.
  public static var schema: JSONValue {
    .object([
      ("type", .string("object")), ("additionalProperties", .object([("type", .string("object"))])),
    ])
  }

  /// Nothing by default.
  public var shown: String { "" }
}

private struct TranslateStep: Step {
  let tables: ValueTables
  let others: Translate.Others

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    for table in tables.tables {
      if let column = delivery.mentions[table.field] {
        delivery.mentions[table.field] = translated(
          column, table, of: delivery.mentions, record: { $0 }, log: &log)
      }
      for kind in EventKind.allCases {
        guard let events = delivery.events[kind], let column = events.batch[table.field] else {
          continue
        }
        delivery.events[kind]?.batch[table.field] = translated(
          column, table, of: events.batch, record: { Int(events.mention[$0]) }, log: &log)
      }
    }
  }

  private func translated(
    _ column: TextColumn, _ table: ValueTables.Table, of batch: Batch, record: (Int) -> Int,
    log: inout StepLog
  ) -> TextColumn {
    var out = TextColumn()
    let finding = Finding(
      "not-in-table", .warning,
      Phrase(
        en: "the value is not in the table of translate",
        fr: "la valeur n’est pas dans le tableau de translate"))
    for row in 0..<column.count {
      let value = column[row]
      if let new = table.values[ValueTables.key(value)] {
        out.append(new)
      } else if value.isEmpty || others == .keep {
        out.append(row, of: column)
      } else {
        if others == .rejectRecord {
          log.reject(row: record(row), field: table.field, because: finding)
        } else {
          log.note(finding, row: row, field: table.field, value: value, of: batch)
        }
        if others == .blankCell { out.append("") } else { out.append(row, of: column) }
      }
    }
    _ = out.noteChanges(from: column)
    return out
  }
}
