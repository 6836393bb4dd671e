import Tables

/// An option of a stage or rule, declared once: key, help, default, range, the manual and the JSON Schema come from it.
///
/// ```swift
/// @Setting("Keep line breaks inside the value.", fr: "Garder les sauts de ligne.") public var keepLineBreaks = false
/// ```
/// The key in the pipeline file is the property's name in kebab-case.
@propertyWrapper
public struct Setting<Value: SettingValue>: Sendable, Decodable {
  /// The value: the default, until the pipeline file says otherwise.
  public var wrappedValue: Value
  let help: Phrase
  let isRequired: Bool
  let range: ClosedRange<Int>?

  /// An option with a default.
  public init(
    wrappedValue: Value, _ help: String, fr: String, required: Bool = false,
    range: ClosedRange<Int>? = nil
  ) {
    self.wrappedValue = wrappedValue
    self.help = Phrase(en: help, fr: fr)
    self.isRequired = required
    self.range = range
  }

  /// Needed by the synthesized initializers of stages; the settings decoder never calls it.
  public init(from decoder: any Decoder) throws {
    throw DecodingError.dataCorrupted(
      .init(
        codingPath: decoder.codingPath, debugDescription: "only the settings decoder reads settings"
      ))
  }
}

/// What the settings decoder and the manual see of a setting, whatever its type.
protocol AnySetting {
  var help: Phrase { get }
  var isRequired: Bool { get }
  var range: ClosedRange<Int>? { get }
  var shownDefault: String { get }
  var schema: JSONValue { get }
  func reading(_ node: Node, option: String, problems: inout Problems) -> Self
}

extension Setting: AnySetting {
  var shownDefault: String { wrappedValue.shown }
  var schema: JSONValue { Value.schema }

  func reading(_ node: Node, option: String, problems: inout Problems) -> Setting {
    guard let value = Value.read(node, option: option, problems: &problems) else { return self }
    if let range, let number = value as? Int, !range.contains(number) {
      problems.note(
        Diagnostic(
          "out-of-range", at: node.mark,
          Phrase(
            en: "\(option): \(number) is not between \(range.lowerBound) and \(range.upperBound)",
            fr: "\(option) : \(number) n’est pas entre \(range.lowerBound) et \(range.upperBound)"))
      )
      return self
    }
    var copy = self
    copy.wrappedValue = value
    return copy
  }
}
