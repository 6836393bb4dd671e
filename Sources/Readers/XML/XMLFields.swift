public import Pipelines
import Tables

/// The fields of a record in an XML document: a heading, and the path where its value stands.
public struct XMLFields: SettingValue, Equatable {
  /// One field.
  public struct Field: Sendable, Equatable {
    /// The heading of the column.
    public var heading: String
    /// The path below the record: `address/city`, `@id`, `address/@type`, `.` for the record's own text.
    public var path: String
  }

  /// The fields, in the order written.
  public var fields: [Field] = []

  /// No field is named: all are taken.
  public init() {}

  /// These fields.
  init(_ fields: [Field]) { self.fields = fields }

  /// A field for each path, its heading the path with dots: `address.city`, `id`, `address.type`.
  init(paths: [String]) {
    let headings = paths.map { path in
      let plain = path.replacing("@", with: "").replacing("/", with: ".")
      return plain == "." ? "text" : plain
    }
    fields = zip(HeadingNames.unique(headings), paths).map { Field(heading: $0, path: $1) }
  }

  /// Reads `heading: path`, or a list of paths.
  public static func read(
    _ node: Node, option: String, problems: inout Problems
  ) -> XMLFields? {
    guard let entries = node.entries else {
      guard let paths = [String].read(node, option: option, problems: &problems) else { return nil }
      return XMLFields(paths: paths.compactMap { sound($0, node, option, &problems) })
    }
    var result = XMLFields()
    for entry in entries {
      guard let path = String.read(entry.value, option: entry.key, problems: &problems),
        let sound = sound(path, entry.value, option, &problems)
      else { continue }
      result.fields.append(Field(heading: entry.key, path: sound))
    }
    return result
  }

  /// The path, or `nil` after noting that it is none: names parted by `/`, an `@` only before the last.
  static func sound(
    _ path: String, _ node: Node, _ option: String, _ problems: inout Problems
  ) -> String? {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    let names = steps.enumerated().allSatisfy { index, step in
      let name = step.hasPrefix("@") ? step.dropFirst() : step
      let isPlain = !name.isEmpty && !name.contains { " []()'\"*:@".contains($0) }
      return isPlain && (!step.hasPrefix("@") || index == steps.count - 1)
    }
    if names { return path }
    problems.note(
      Diagnostic(
        "xml-path", at: node.mark,
        Phrase(
          en:
            "\(option): \"\(path)\" is no path; write names without prefix, as in address/city or address/@type",
          fr:
            "\(option) : « \(path) » n’est pas un chemin ; écrivez des noms sans préfixe, comme adresse/ville ou adresse/@type"
        )))
    return nil
  }

  /// A mapping of headings to paths, or a list of paths.
  public static var schema: JSONValue {
    .object([
      (
        "anyOf",
        .array([
          .object([
            ("type", .string("object")),
            ("additionalProperties", .object([("type", .string("string"))])),
          ]),
          [String].schema,
        ])
      )
    ])
  }

  /// The headings with their paths.
  public var shown: String { fields.map { "\($0.heading): \($0.path)" }.joined(separator: ", ") }
}
