import Tables

/// What a record, a client or a run must be: one type for `filter`, `when:` and the limits.
///
/// ```yaml
/// { country: FR }                        # a value
/// { country: [FR, MC] }                  # one of several
/// { email: present, birth-date: missing }  # both
/// { purchase-total: '> 100' }            # a number
/// { birth-date: '>= 1990-06' }           # an ISO day, month or year: compared as far as it is written
/// { postcode: { matches: '^35' } }       # a regular expression
/// any: [ { vip: yes }, { not: { country: FR } } ]
/// ```
public indirect enum Condition: Sendable {
  /// Every one holds.
  case all([Condition])
  /// At least one holds.
  case any([Condition])
  /// It does not hold.
  case not(Condition)
  /// A field passes a test.
  case field(String, Mark, Test)

  /// What a field's value must be.
  public enum Test: Sendable {
    /// Not blank.
    case present
    /// Blank.
    case missing
    /// One of these values.
    case oneOf([String])
    /// Compared as a number, or as an ISO date as far as it is written; for `!=` any text.
    case compare(Comparison, String)
    /// Matched somewhere by a regular expression.
    case matches(String)
  }

  /// How two values are compared.
  public enum Comparison: String, Sendable, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
    case differs = "!="
  }

  /// The fields that the condition asks about, with their places.
  public var fields: [(name: String, mark: Mark)] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.fields)
    case .not(let part): part.fields
    case .field(let name, let mark, _): [(name, mark)]
    }
  }
}

extension Condition: SettingValue {
  /// Reads a mapping.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> Condition? {
    guard let entries = node.entries, !entries.isEmpty else {
      refuse(
        node, option: option,
        Phrase(
          en: "a condition such as {country: FR}", fr: "une condition telle que {country: FR}"),
        problems: &problems)
      return nil
    }
    let parts = entries.compactMap { part($0, option: option, problems: &problems) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private static func part(_ entry: Node.Entry, option: String, problems: inout Problems)
    -> Condition?
  {
    switch entry.key {
    case "all", "any":
      let items = entry.value.items ?? [entry.value]
      guard !items.isEmpty else {
        refuse(
          entry.value, option: entry.key,
          Phrase(
            en: "a list of conditions; name at least one",
            fr: "une liste de conditions ; donnez-en au moins une"), problems: &problems)
        return nil
      }
      let parts = items.compactMap { read($0, option: option, problems: &problems) }
      return entry.key == "all" ? .all(parts) : .any(parts)
    case "not":
      return read(entry.value, option: option, problems: &problems).map { .not($0) }
    default:
      return test(entry.value, field: entry.key, problems: &problems).map {
        .field(entry.key, entry.keyMark, $0)
      }
    }
  }

  private static func test(_ node: Node, field: String, problems: inout Problems) -> Test? {
    if let items = node.items {
      return .oneOf(items.compactMap { String.read($0, option: field, problems: &problems) })
    }
    if let entries = node.entries {
      guard entries.count == 1, entries[0].key == "matches", let pattern = entries[0].value.scalar
      else {
        refuse(
          node, option: field,
          Phrase(en: "a test; write {matches: …}", fr: "un test ; écrivez {matches: …}"),
          problems: &problems)
        return nil
      }
      guard (try? Regex(pattern)) != nil else {
        refuse(
          entries[0].value, option: field,
          Phrase(en: "a regular expression", fr: "une expression régulière"),
          problems: &problems)
        return nil
      }
      return .matches(pattern)
    }
    guard let text = node.scalar else { return nil }
    switch text {
    case "present": return .present
    case "missing": return .missing
    default:
      for comparison in Comparison.allCases where text.hasPrefix(comparison.rawValue) {
        let value = String(text.dropFirst(comparison.rawValue.count).drop { $0 == " " })
        guard comparison == .differs || isComparable(value) else {
          noteIncomparable(value, comparison, at: node.mark, field: field, problems: &problems)
          return nil
        }
        return .compare(comparison, value)
      }
      guard !text.hasPrefix("=") else {
        let value = String(text.drop { $0 == "=" || $0 == " " })
        problems.note(
          Diagnostic(
            "wrong-type", at: node.mark, suggestion: value.isEmpty ? nil : value,
            Phrase(
              en: "\(field): \"\(text)\": what is meant to be equal stands without a sign",
              fr: "\(field) : « \(text) » : ce qui doit être égal s’écrit sans signe")))
        return nil
      }
      return .oneOf([text])
    }
  }

  /// Whether a value has an order that everybody agrees on: a number, an ISO 8601 day or month. Others would be compared letter by
  /// letter, and 5 would stand above 1 000.
  private static func isComparable(_ value: String) -> Bool {
    number(value) != nil || isDate(value)
  }

  private static func noteIncomparable(
    _ value: String, _ comparison: Comparison, at mark: Mark, field: String,
    problems: inout Problems
  ) {
    problems.note(
      Diagnostic(
        "wrong-type", at: mark, suggestion: meant(by: value).map { "\(comparison.rawValue) \($0)" },
        Phrase(
          en:
            "\(field): \"\(value)\" has no order: write a number as 1234.50, a day as 2026-11-23, a month as 2026-11",
          fr:
            "\(field) : « \(value) » n’a pas d’ordre : écrivez un nombre comme 1234.50, un jour comme 2026-11-23, un mois comme 2026-11"
        )))
  }

  /// The number or ISO day that a person wrote as people do, `1 000,50 €` or `31/12/2026`; `nil` when it could be several or is none.
  private static func meant(by value: String) -> String? {
    let parts = value.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    if parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 {
      let padded = parts.reversed().map { String(repeating: "0", count: max(0, 2 - $0.count)) + $0 }
      let day = padded.joined(separator: "-")
      return isDate(day) ? day : nil
    }
    let digits = value.filter { !$0.isWhitespace && $0 != "€" && $0 != "%" }
    let pieces = digits.split(separator: ",", omittingEmptySubsequences: false)
    // « 1,000 » is a thousand to some and one to others.
    guard pieces.count == 1 || pieces.count == 2 && pieces[1].count != 3 else { return nil }
    let plain = pieces.joined(separator: ".")
    return number(plain) == nil ? nil : plain
  }

  /// An object.
  public static var schema: JSONValue { .object([("type", .string("object"))]) }

  /// Not shown: conditions have no default.
  public var shown: String { "" }
}
