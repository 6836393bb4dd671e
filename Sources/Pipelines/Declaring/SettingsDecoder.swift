import Fields
import Tables

extension Declared {
  /// Reads a stage or rule from the pipeline file.
  ///
  /// Every mistake is noted and the default kept, so that one pass finds them all.
  /// - Parameters:
  ///   - subject: what the stage's own key holds.
  ///   - options: the other keys of its mapping.
  public static func read(
    subject written: Node?, options others: [Node.Entry], problems: inout Problems
  ) -> Self {
    // `- merge:` with its options indented beneath is what many write: a stage without a subject takes them there too.
    let nested = subject == nil ? written?.entries : nil
    let options = (nested ?? []) + others
    let own = Set(settings.filter { !$0.isSubject }.map(\.name))
    let subjectNode = nested == nil ? written?.withoutOptions(own, of: name, &problems) : nil
    let decoder = SettingsDecoder(
      stage: name, subject: Self.subject, defaults: Self(), subjectNode: subjectNode,
      options: options,
      problems: problems)
    let value = (try? Self(from: decoder)) ?? Self()
    decoder.noteUnknown(known: settings.filter { !$0.isSubject }.map(\.name))
    if Self.subject == nil, let subjectNode, !subjectNode.isNull {
      decoder.problems.note(
        Diagnostic(
          "no-subject", at: subjectNode.mark,
          Phrase(en: "\(name) takes no value here", fr: "\(name) ne prend pas de valeur ici")))
    }
    problems = decoder.problems
    return value
  }
}

extension Node {
  /// The mapping without the options of the stage that somebody wrote among its fields; each is noted.
  fileprivate func withoutOptions(
    _ options: Set<String>, of stage: String, _ problems: inout Problems
  ) -> Node {
    guard let entries else { return self }
    let inside = entries.filter { options.contains($0.key) && Catalogue.field($0.key) == nil }
    guard !inside.isEmpty else { return self }
    for option in inside {
      problems.note(
        Diagnostic(
          "option-inside", at: option.keyMark,
          Phrase(
            en:
              "\"\(option.key)\" is an option of \(stage): write it beside \(stage), at the same depth, and not in it",
            fr:
              "« \(option.key) » est une option de \(stage) : écrivez-la à côté de \(stage), à la même profondeur, et non dedans"
          )))
    }
    let rest = entries.filter { entry in !inside.contains { $0.keyMark == entry.keyMark } }
    return Node(.mapping(rest), at: mark)
  }
}

/// Answers the synthesized `init(from:)` of a stage: kebab-cases each property's name and reads the node under that key.
private final class SettingsDecoder: Decoder {
  let stage: String
  let subject: String?
  let subjectNode: Node?
  let options: [Node.Entry]
  let defaults: [String: any AnySetting]
  var problems: Problems

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(
    stage: String, subject: String?, defaults: Any, subjectNode: Node?, options: [Node.Entry],
    problems: Problems
  ) {
    self.stage = stage
    self.subject = subject
    self.subjectNode = subjectNode
    self.options = options
    self.problems = problems
    self.defaults = Dictionary(
      declaredSettings(of: defaults).map { ($0.property, $0.setting) },
      uniquingKeysWith: { first, _ in first })
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(SettingsContainer<Key>(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw refusal }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw refusal }

  var refusal: DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "a stage has only @Setting properties"))
  }

  func setting<T>(_ property: String, as type: T.Type) throws -> T {
    guard let setting = defaults[property], let fallback = setting as? T else { throw refusal }
    let key = kebab(property)
    let isSubject = property == subject
    let node = isSubject ? subjectNode : options.first { $0.key == key }?.value
    // A text that must be there and is empty says as little as one that is not there.
    let isLeftOut = isSubject && node?.isNull == true || setting.isRequired && node?.scalar == ""
    if let node, !isLeftOut {
      let option = isSubject ? stage : key
      return (setting.reading(node, option: option, problems: &problems) as? T) ?? fallback
    }
    if setting.isRequired {
      let mark = node?.mark ?? subjectNode?.mark ?? options.first?.keyMark
      let what = isSubject ? stage : "\(stage): \(key)"
      problems.note(
        Diagnostic(
          "missing-option", at: mark,
          Phrase(en: "\(what) needs a value", fr: "\(what) : il manque une valeur")))
    }
    return fallback
  }

  func noteUnknown(known: [String]) {
    for option in options where !known.contains(option.key) {
      problems.note(
        Diagnostic(
          "unknown-option", at: option.keyMark,
          suggestion: NearestWord.to(option.key, among: known),
          Phrase(
            en: "\(stage) has no option \"\(option.key)\"",
            fr: "\(stage) n’a pas d’option « \(option.key) »")))
    }
  }
}

private struct SettingsContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: SettingsDecoder
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) -> Bool { false }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    if let group = type as? any SettingGroup.Type, let value = try group.init(from: decoder) as? T {
      return value
    }
    return try decoder.setting(key.stringValue, as: type)
  }
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw decoder.refusal }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw decoder.refusal
  }
  func superDecoder() throws -> any Decoder { throw decoder.refusal }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw decoder.refusal }
}
