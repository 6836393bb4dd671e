public import Pipelines
import Tables

/// How large an XML document's parts may be: for every reader of XML.
public struct XMLSettings: SettingGroup {
  /// The limit of nesting.
  @Setting(
    "The deepest nesting of elements that is read.",
    fr: "L’imbrication la plus profonde des éléments qui soit lue.", range: 1...255)
  public var depth = 200
  /// The limit of attributes.
  @Setting(
    "The most attributes of one element.", fr: "Le plus grand nombre d’attributs d’un élément.",
    range: 1...100_000)
  public var attributes = 1_000
  /// The limit of a value.
  @Setting(
    "The longest value that is read, in bytes.",
    fr: "La plus longue valeur qui soit lue, en octets.", range: 1...1_000_000_000)
  public var valueLength = 1 << 20

  /// With all defaults.
  public init() {}

  /// The same, as the parser takes it.
  var limits: XMLLimits {
    var limits = XMLLimits()
    limits.depth = depth
    limits.attributeCount = attributes
    limits.valueBytes = valueLength
    return limits
  }
}
