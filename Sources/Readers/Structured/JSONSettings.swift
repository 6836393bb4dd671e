public import Pipelines
import Tables

/// How large a record of JSON may be: for every reader of JSON.
public struct JSONSettings: SettingGroup {
  /// The limit for one record.
  @Setting(
    "The most megabytes of one record.", fr: "Le plus de mégaoctets d’un enregistrement.",
    range: 1...1024)
  public var recordMegabytes = 16

  /// With all defaults.
  public init() {}

  /// The same, as the reading takes it.
  var limits: ReadLimits {
    var limits = ReadLimits()
    limits.rowBytes = recordMegabytes << 20
    return limits
  }
}
