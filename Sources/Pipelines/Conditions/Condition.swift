import Tables

/// What a record, a client or a run must be: one type for `filter`, `when:` and the limits.
///
/// ```yaml
/// { country: FR }                        # a value
/// { country: [FR, MC] }                  # one of several
/// { email: present, birth-date: missing }  # both
/// { purchase-total: '> 100' }            # numbers, or ISO dates
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
    /// Compared as a number, or as an ISO date.
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
      let parts = (entry.value.items ?? [entry.value]).compactMap {
        read($0, option: option, problems: &problems)
      }
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
        let value = text.dropFirst(comparison.rawValue.count).drop { $0 == " " }
        return .compare(comparison, String(value))
      }
      return .oneOf([text])
    }
  }

  /// An object.
  public static var schema: JSONValue { .object([("type", .string("object"))]) }

  /// Not shown: conditions have no default.
  public var shown: String { "" }
}
