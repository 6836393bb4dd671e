import Fields
public import Pipelines
import Tables

/// What `columns` says: for each of our fields the heading, or headings, or the constant that fills it.
public struct ColumnMap: SettingValue {
  /// One field and what fills it.
  public struct Entry: Sendable {
    /// Our field.
    public var field: String
    /// Where it stands in the pipeline file.
    public var mark: Mark
    /// The headings, the first one filled wins, and a list takes them all; empty for a constant.
    public var headings: [(text: String, mark: Mark)]
    /// The same value for every record.
    public var constant: String?
  }

  /// In the order written.
  public var entries: [Entry] = []

  /// Nothing is mapped.
  public init() {}

  /// Each of our fields is filled by one heading.
  public init(_ fields: [(field: String, heading: String)]) {
    let nowhere = Mark(line: 0, column: 0)
    entries = fields.map {
      Entry(field: $0.field, mark: nowhere, headings: [($0.heading, nowhere)], constant: nil)
    }
  }

  /// Reads `field: heading`, `field: [heading, heading]` or `field: {constant: value}`.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> ColumnMap? {
    guard
      let written = node.neededEntries(
        "columns-form", problems: &problems,
        Phrase(
          en: "columns is a mapping: our field, then the heading in the file",
          fr: "columns est un tableau de clés : notre champ, puis le titre dans le fichier"))
    else { return nil }
    var map = ColumnMap()
    for entry in written {
      guard Catalogue.field(ofColumn: entry.key) != nil else {
        let names = Catalogue.fields.map(\.name)
        problems.note(
          Diagnostic(
            "unknown-field", at: entry.keyMark,
            suggestion: NearestWord.to(entry.key, among: names)
              ?? Catalogue.recognise(heading: entry.key)?.name,
            Phrase(en: "unknown field \"\(entry.key)\"", fr: "champ inconnu « \(entry.key) »")))
        continue
      }
      var mapped = Entry(field: entry.key, mark: entry.keyMark, headings: [], constant: nil)
      if let constant = entry.value["constant"]?.scalar {
        mapped.constant = constant
      } else {
        for item in entry.value.items ?? [entry.value] {
          guard let text = String.read(item, option: entry.key, problems: &problems) else {
            continue
          }
          mapped.headings.append((text, item.mark))
        }
      }
      map.entries.append(mapped)
    }
    return map
  }

  /// A mapping of our fields.
  public static var schema: JSONValue {
    .object([
      ("type", .string("object")),
      (
        "propertyNames",
        .object([("enum", .array(Catalogue.fields.map { .string($0.name) }))])
      ),
    ])
  }

  /// Nothing is mapped by default.
  public var shown: String { "" }
}
