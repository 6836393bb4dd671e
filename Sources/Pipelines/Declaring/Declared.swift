public import Tables

/// A stage or rule that a pipeline file can name: its options are its `@Setting` properties.
public protocol Declared: Decodable, Sendable {
  /// The word in the pipeline file, kebab-case.
  static var name: String { get }
  /// What it does, in one sentence.
  static var summary: Phrase { get }
  /// The setting that the stage's own key fills (`csv: clients.csv`); `nil` when the key takes no value.
  static var subject: String? { get }
  /// Samples that are run as tests and shown in the manual.
  static var examples: [Example] { get }
  /// With all defaults.
  init()
}

extension Declared {
  /// No subject.
  public static var subject: String? { nil }
  /// No samples.
  public static var examples: [Example] { [] }

  /// The options, in the order declared.
  public static var settings: [SettingDescription] {
    declaredSettings(of: Self()).map { property, setting in
      SettingDescription(
        name: kebab(property), isSubject: property == subject, isRequired: setting.isRequired,
        help: setting.help, shownDefault: setting.shownDefault, schema: setting.schema)
    }
  }
}

/// Options that several stages share, declared once: a property of this type gives a stage these options beside its own.
///
/// ```swift
/// public var limits = XMLSettings()
/// ```
/// In the pipeline file they stand among the others; the property's name is not seen.
public protocol SettingGroup: Decodable, Sendable {
  /// With all defaults.
  init()
}

/// The `@Setting` properties of a stage and of its groups, by name, in the order declared.
func declaredSettings(of declared: Any) -> [(property: String, setting: any AnySetting)] {
  Mirror(reflecting: declared).children.flatMap { child in
    if child.value is any SettingGroup { return declaredSettings(of: child.value) }
    guard let label = child.label, let setting = child.value as? any AnySetting else { return [] }
    return [(label.hasPrefix("_") ? String(label.dropFirst()) : label, setting)]
  }
}

/// What the manual and the JSON Schema say about one option.
public struct SettingDescription: Sendable {
  /// The key in the pipeline file.
  public let name: String
  /// Whether the stage's own key fills it.
  public let isSubject: Bool
  /// Whether it must be written.
  public let isRequired: Bool
  /// What it does.
  public let help: Phrase
  /// The default as the manual shows it; empty when there is none.
  public let shownDefault: String
  /// What may be written.
  public let schema: JSONValue
}

/// A sample of what a rule or stage does with one value, run as a test and shown in the manual.
public struct Example: Sendable {
  /// What comes in.
  public let input: String
  /// What goes out; `nil` when the value is refused or blank.
  public let output: String?
  /// Options in the words of the pipeline file, `region: BE`; empty for the defaults.
  public let options: String

  /// `input` becomes `output`.
  public init(_ input: String, gives output: String?, with options: String = "") {
    self.input = input
    self.output = output
    self.options = options
  }
}

/// `keepLineBreaks` as `keep-line-breaks`.
func kebab(_ property: String) -> String {
  var out = ""
  for character in property {
    if character.isUppercase {
      out += "-" + character.lowercased()
    } else {
      out.append(character)
    }
  }
  return out
}
