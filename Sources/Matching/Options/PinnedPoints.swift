public import Pipelines
import Tables

/// Points that a person fixes for what a comparison finds: `{ phone: { mobile same: 4.5 } }`.
public struct PinnedPoints: SettingValue, Equatable {
  /// One fixed figure.
  struct Pin: Sendable, Equatable {
    let comparison: Comparison
    let level: Int
    /// In thousandths of a nat.
    let points: Int32
  }

  /// The figures, in the order written.
  private(set) var pins: [Pin] = []

  /// Points further from 0 than this say nothing more.
  static let limit = 20.0

  /// Nothing fixed: all points are learnt.
  public init() {}

  /// A mapping of fields to mappings of levels, called as `--explain` calls them, to points as it shows them.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> PinnedPoints? {
    guard
      let entries = node.neededEntries(
        problems: &problems,
        Phrase(
          en: "\(option): write a field, a level and its points: { phone: { mobile same: 4.5 } }",
          fr:
            "\(option) : écrivez un champ, un niveau et ses points : { phone: { mobile identique: 4.5 } }"
        ))
    else { return nil }
    var result = PinnedPoints()
    for entry in entries {
      guard let comparison = Comparison.named.first(where: { $0.label == entry.key }) else {
        let words = ComparisonChoices.fields
        problems.note(
          Diagnostic(
            "unknown-comparison", at: entry.keyMark,
            suggestion: NearestWord.to(entry.key, among: words),
            Phrase(
              en: "\(option): \"\(entry.key)\" is none of \(words.joined(separator: ", "))",
              fr: "\(option) : « \(entry.key) » n’est aucun de : \(words.joined(separator: ", "))"))
        )
        continue
      }
      for level in entry.value.entries ?? [] {
        result.read(level, of: comparison, option: option, problems: &problems)
      }
      if entry.value.entries == nil {
        problems.note(
          Diagnostic(
            "wrong-type", at: entry.value.mark,
            Phrase(
              en: "\(option): \(entry.key) needs a level and its points, such as { same: 4.5 }",
              fr:
                "\(option) : \(entry.key) demande un niveau et ses points, comme { identique: 4.5 }"
            )))
      }
    }
    return result
  }

  private mutating func read(
    _ entry: Node.Entry, of comparison: Comparison, option: String, problems: inout Problems
  ) {
    let levels = Levels.all[comparison.rawValue]
    let numbers = levels.indices.dropFirst().filter {
      levels[$0].name.en == entry.key || levels[$0].name.fr == entry.key
    }
    if numbers.isEmpty {
      let words = levels.dropFirst().flatMap { [$0.name.en, $0.name.fr] }
      problems.note(
        Diagnostic(
          "unknown-level", at: entry.keyMark, suggestion: NearestWord.to(entry.key, among: words),
          Phrase(
            en:
              "\(option): \(comparison.label) has no level \"\(entry.key)\"; --explain shows their names",
            fr:
              "\(option) : \(comparison.label) n’a pas de niveau « \(entry.key) » ; --explain montre leurs noms"
          )))
    }
    guard let points = entry.value.scalar.flatMap(Double.init), abs(points) <= Self.limit else {
      problems.note(
        Diagnostic(
          "wrong-type", at: entry.value.mark,
          Phrase(
            en: "\(option): points are a number from −20 to 20, such as 4.5",
            fr: "\(option) : les points sont un nombre de −20 à 20, comme 4.5")))
      return
    }
    for number in numbers {
      pins.append(
        Pin(comparison: comparison, level: number, points: Int32((points * 1000).rounded())))
    }
  }

  /// An object of objects of numbers.
  public static var schema: JSONValue {
    let levels = JSONValue.object([
      ("type", .string("object")),
      ("additionalProperties", .object([("type", .string("number"))])),
    ])
    return .object([("type", .string("object")), ("additionalProperties", levels)])
  }

  /// The figures as written.
  public var shown: String {
    pins.map { pin in
      "\(pin.comparison.label): \(Levels.all[pin.comparison.rawValue][pin.level].name.en): \(Double(pin.points) / 1000)"
    }.joined(separator: ", ")
  }
}
