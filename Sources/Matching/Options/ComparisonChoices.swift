public import Pipelines
import Tables

/// How single fields are compared: `{ birth-date: exact, phone: ignore, N° adhérent: identifier }`.
public struct ComparisonChoices: SettingValue, Equatable {
  /// The manners of comparing.
  public enum Manner: String, CaseIterable, Sendable {
    /// By all levels, as without a choice.
    case near
    /// Only what is the same agrees; all else differs.
    case exact
    /// Not at all; a column of the file then serves as no number of clients either.
    case ignore
    /// A column of the file that holds numbers or codes of clients.
    case identifier
  }

  /// One field's choice.
  public struct Choice: Sendable, Equatable {
    /// A question of ``Comparison``, or for `identifier` and `ignore` any column.
    public let field: String
    /// How it is compared.
    public let manner: Manner
  }

  /// The choices, in the order written.
  public private(set) var choices: [Choice] = []

  /// No choice: every field is compared by all its levels.
  public init() {}

  /// The questions that a choice may name.
  static let fields: [String] = Comparison.named.map(\.label)

  /// The columns that hold numbers of clients.
  var identifierColumns: [String] {
    choices.filter { $0.manner == .identifier }.map(\.field)
  }

  /// The columns that hold none, however much they look like it.
  var ignoredColumns: [String] {
    choices.filter { $0.manner == .ignore && !Self.fields.contains($0.field) }.map(\.field)
  }

  /// The questions compared in this manner.
  func comparisons(_ manner: Manner) -> [Comparison] {
    Comparison.named.filter { question in
      choices.contains { $0.field == question.label && $0.manner == manner }
    }
  }

  /// A mapping of fields to the word of a manner.
  public static func read(_ node: Node, option: String, problems: inout Problems)
    -> ComparisonChoices?
  {
    guard
      let entries = node.neededEntries(
        problems: &problems,
        Phrase(
          en: "\(option): write a field and how to compare it, such as { birth-date: exact }",
          fr: "\(option) : écrivez un champ et sa comparaison, comme { birth-date: exact }"))
    else { return nil }
    var result = ComparisonChoices()
    let words = Manner.allCases.map(\.rawValue)
    for entry in entries {
      let found = entry.value.scalar ?? "…"
      guard let manner = Manner(rawValue: found) else {
        problems.note(
          Diagnostic(
            "unknown-word", at: entry.value.mark, suggestion: NearestWord.to(found, among: words),
            Phrase(
              en: "\(option): \"\(found)\" is none of \(words.joined(separator: ", "))",
              fr: "\(option) : « \(found) » n’est aucun de : \(words.joined(separator: ", "))")))
        continue
      }
      guard [.identifier, .ignore].contains(manner) || fields.contains(entry.key) else {
        problems.note(
          Diagnostic(
            "unknown-comparison", at: entry.keyMark,
            suggestion: NearestWord.to(entry.key, among: fields),
            Phrase(
              en: "\(option): \"\(entry.key)\" is none of \(fields.joined(separator: ", "))",
              fr: "\(option) : « \(entry.key) » n’est aucun de : \(fields.joined(separator: ", "))")
          ))
        continue
      }
      result.choices.append(Choice(field: entry.key, manner: manner))
    }
    return result
  }

  /// An object of words.
  public static var schema: JSONValue {
    .object([
      ("type", .string("object")),
      (
        "additionalProperties",
        .object([("enum", .array(Manner.allCases.map { .string($0.rawValue) }))])
      ),
    ])
  }

  /// The choices as written.
  public var shown: String {
    choices.map { "\($0.field): \($0.manner.rawValue)" }.joined(separator: ", ")
  }
}
