import Tables

/// A value that an option can have: read from the pipeline file with its place, shown in the manual and the JSON Schema.
public protocol SettingValue: Sendable {
  /// The value that `node` holds, or `nil` after noting what is wrong with it under `option`'s name.
  static func read(_ node: Node, option: String, problems: inout Problems) -> Self?
  /// What may be written, in JSON Schema's words.
  static var schema: JSONValue { get }
  /// How the manual shows the value; empty when there is none.
  var shown: String { get }
}

extension SettingValue {
  /// Notes that `node` is not `what`.
  static func refuse(_ node: Node, option: String, _ what: Phrase, problems: inout Problems) {
    let found = node.scalar.map { "\"\($0)\"" }
    problems.note(
      Diagnostic(
        "wrong-type", at: node.mark,
        Phrase(
          en:
            "\(option): \(found ?? (node.items != nil ? "a list" : "a mapping")) is not \(what.en)",
          fr:
            "\(option) : \(found ?? (node.items != nil ? "une liste" : "un tableau de clés")) n’est pas \(what.fr)"
        )))
  }
}

extension Bool: SettingValue {
  /// `yes` or `no`, `true` or `false`.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> Bool? {
    switch node.scalar {
    case "true", "yes", "oui": return true
    case "false", "no", "non": return false
    default:
      refuse(node, option: option, Phrase(en: "yes or no", fr: "oui ou non"), problems: &problems)
      return nil
    }
  }
  /// A JSON boolean, or the words.
  public static var schema: JSONValue {
    .object([("enum", .array([.bool(true), .bool(false), .string("yes"), .string("no")]))])
  }
  /// `yes` or `no`.
  public var shown: String { self ? "yes" : "no" }
}

extension Int: SettingValue {
  /// A whole number.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> Int? {
    if let text = node.scalar, let value = Int(text) { return value }
    refuse(
      node, option: option, Phrase(en: "a whole number", fr: "un nombre entier"),
      problems: &problems)
    return nil
  }
  /// A JSON integer.
  public static var schema: JSONValue { .object([("type", .string("integer"))]) }
  /// Its digits.
  public var shown: String { String(self) }
}

extension Double: SettingValue {
  /// A number with a decimal point.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> Double? {
    if let text = node.scalar, let value = Double(text), value.isFinite { return value }
    refuse(node, option: option, Phrase(en: "a number", fr: "un nombre"), problems: &problems)
    return nil
  }
  /// A JSON number.
  public static var schema: JSONValue { .object([("type", .string("number"))]) }
  /// Its shortest digits.
  public var shown: String { String(self) }
}

extension String: SettingValue {
  /// Text as it was written: `01234` keeps its zero.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> String? {
    if let text = node.scalar { return text }
    refuse(node, option: option, Phrase(en: "a text", fr: "un texte"), problems: &problems)
    return nil
  }
  /// A JSON string; numbers are taken as they are written.
  public static var schema: JSONValue {
    .object([("type", .array([.string("string"), .string("number"), .string("boolean")]))])
  }
  /// The text.
  public var shown: String { self }
}

extension Optional: SettingValue where Wrapped: SettingValue {
  /// The value; the option may be left out.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> Wrapped?? {
    Wrapped.read(node, option: option, problems: &problems).map { .some($0) }
  }
  /// As the value's.
  public static var schema: JSONValue { Wrapped.schema }
  /// As the value, or empty.
  public var shown: String { self?.shown ?? "" }
}

extension Array: SettingValue where Element: SettingValue {
  /// A list, or one value alone.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> [Element]? {
    if node.isNull { return [] }
    return (node.items ?? [node]).compactMap {
      Element.read($0, option: option, problems: &problems)
    }
  }
  /// A list, or one value alone.
  public static var schema: JSONValue {
    .object([
      (
        "anyOf",
        .array([Element.schema, .object([("type", .string("array")), ("items", Element.schema)])])
      )
    ])
  }
  /// The values, with commas.
  public var shown: String { map(\.shown).joined(separator: ", ") }
}

extension SettingValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// One of the words.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> Self? {
    if let text = node.scalar, let value = Self(rawValue: text) { return value }
    let words = allCases.map(\.rawValue)
    problems.note(
      Diagnostic(
        "unknown-word", at: node.mark,
        suggestion: node.scalar.flatMap { NearestWord.to($0, among: words) },
        Phrase(
          en: "\(option): \"\(node.scalar ?? "…")\" is not one of \(words.joined(separator: ", "))",
          fr:
            "\(option) : « \(node.scalar ?? "…") » ne convient pas ; possibles : \(words.joined(separator: ", "))"
        )))
    return nil
  }
  /// The words.
  public static var schema: JSONValue {
    .object([("enum", .array(allCases.map { .string($0.rawValue) }))])
  }
  /// The word.
  public var shown: String { rawValue }
}
