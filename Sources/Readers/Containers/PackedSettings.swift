public import Pipelines
import Tables

/// How much the files may unpack to that lie in a gzip file or a zip archive: for every reader that looks into them.
public struct PackedSettings: SettingGroup {
  /// The limit for what one file unpacks to.
  @Setting(
    "The most megabytes that a packed file may unpack to.",
    fr: "Le plus de mégaoctets qu’un fichier compressé peut donner.", range: 1...1_000_000)
  public var unpackedMegabytes = 8192
  /// The limit for unpacked bytes per packed byte.
  @Setting(
    "The most unpacked bytes per packed byte.",
    fr: "Le plus d’octets décompressés par octet compressé.", range: 1...1100)
  public var inflation = 200

  /// With all defaults.
  public init() {}

  /// The same, as the containers take it.
  var limits: ReadLimits {
    var limits = ReadLimits()
    limits.unpackedBytes = unpackedMegabytes << 20
    limits.ratio = inflation
    return limits
  }
}
