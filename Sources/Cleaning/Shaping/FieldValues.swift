import Fields
public import Pipelines
import Tables

/// For some fields a value each: `{country: FR, language: fr}`.
public struct FieldValues: SettingValue {
  /// A field with its value.
  public struct Entry: Sendable {
    /// The field.
    public var field: String
    /// Where it stands.
    public var mark: Mark
    /// The value.
    public var value: String
  }

  /// In the order written.
  public var entries: [Entry] = []

  /// No field.
  public init() {}

  /// Reads a mapping of texts.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> FieldValues? {
    guard let written = node.entries, !written.isEmpty else {
      problems.note(
        Diagnostic(
          "values-form", at: node.mark,
          Phrase(
            en: "\(option) is a mapping: a field, then its value, such as {country: FR}",
            fr: "\(option) est un tableau de clés : un champ, puis sa valeur, tel que {country: FR}"
          )))
      return nil
    }
    var values = FieldValues()
    for entry in written {
      guard let text = String.read(entry.value, option: entry.key, problems: &problems) else {
        continue
      }
      values.entries.append(Entry(field: entry.key, mark: entry.keyMark, value: text))
    }
    return values
  }

  /// A mapping of texts.
  public static var schema: JSONValue {
    .object([("type", .string("object")), ("additionalProperties", String.schema)])
  }

  /// Nothing by default.
  public var shown: String { "" }
}

extension Delivery {
  /// Gives the column called `field` another content, among the mentions and among the events that have it.
  ///
  /// What the source said is kept beside each changed cell. Returns how many cells changed.
  mutating func change(_ field: String, _ change: (TextColumn, Batch) -> TextColumn) -> Int {
    var changed = 0
    if let before = mentions[field] {
      var after = change(before, mentions)
      changed += after.noteChanges(from: before)
      mentions[field] = after
    }
    for kind in EventKind.allCases {
      guard let batch = events[kind]?.batch, let before = batch[field] else { continue }
      var after = change(before, batch)
      changed += after.noteChanges(from: before)
      events[kind]?.batch[field] = after
    }
    return changed
  }
}

extension Flow {
  /// Demands a field of the mentions; fields of events are not followed beforehand.
  mutating func requireField(_ field: String, at mark: Mark?, by stage: String) {
    if Catalogue.field(ofColumn: field)?.event == nil { require(field, at: mark, by: stage) }
  }
}
