import Fields
public import Pipelines
import Tables

/// For some fields the rules that they get, in the words of the pipeline file: `{phone: [trim, {phone: {region: BE}}]}`.
public struct RuleMap: SettingValue {
  /// A field and its rules as written.
  public struct Entry: Sendable {
    /// The field.
    public var field: String
    /// Where it stands.
    public var mark: Mark
    /// The rules, not yet resolved.
    public var rules: [Node]
  }

  /// In the order written.
  public var entries: [Entry] = []

  /// No field.
  public init() {}

  /// Reads the mapping; the rules are resolved by the stage that knows them.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> RuleMap? {
    guard
      let written = node.neededEntries(
        "rules-form", problems: &problems,
        Phrase(
          en: "\(option) is a mapping: a field, then its rules",
          fr: "\(option) est un tableau de clés : un champ, puis ses règles"))
    else { return nil }
    var map = RuleMap()
    for entry in written {
      map.entries.append(
        Entry(field: entry.key, mark: entry.keyMark, rules: entry.value.items ?? [entry.value]))
    }
    return map
  }

  /// A mapping.
  public static var schema: JSONValue { .object([("type", .string("object"))]) }

  /// Nothing by default.
  public var shown: String { "" }

  /// The rule that `node` writes, read by the type that `find` knows by its name: a word, or a mapping with the rule's name
  /// whose value is its subject or its options.
  static func resolve<Found>(
    _ node: Node, names: [String], problems: inout Problems, find: (String) -> Found?,
    read: (Found, Node?, [Node.Entry], inout Problems) -> Void
  ) {
    func unknown(_ word: String, at mark: Mark) {
      let possible = NearestWord.possible(word, among: names)
      problems.note(
        Diagnostic(
          "unknown-rule", at: mark, suggestion: NearestWord.to(word, among: names),
          Phrase(
            en: "unknown rule \"\(word)\"" + possible.en,
            fr: "règle inconnue « \(word) »" + possible.fr)))
    }
    if let word = node.scalar {
      guard let found = find(word) else { return unknown(word, at: node.mark) }
      return read(found, nil, [], &problems)
    }
    guard let entries = node.entries, let first = entries.first else {
      return unknown("…", at: node.mark)
    }
    guard let key = entries.first(where: { find($0.key) != nil }), let found = find(key.key) else {
      return unknown(first.key, at: first.keyMark)
    }
    let others = entries.filter { $0.key != key.key }
    read(found, key.value, others, &problems)
  }
}
