/// How much a file may hold before it is refused; every limit has a default that no client list reaches.
public struct ReadLimits: Sendable, Equatable {
  /// The most bytes that one member may unpack to.
  public var unpackedBytes = 8 << 30
  /// The most unpacked bytes per packed byte, once ``ratioFreeBytes`` are unpacked.
  public var ratio = 200
  /// The unpacked bytes that are not held against ``ratio``: small files repeat themselves.
  public var ratioFreeBytes = 16 << 20
  /// The most members of an archive.
  public var members = 200_000
  /// The most columns of a table.
  public var columns = 16_384
  /// The most bytes of one row, of one markup token and of one record.
  public var rowBytes = 16 << 20
  /// The most cells of a table, empty ones counted.
  public var cells = 1_000_000_000
  /// The most bytes of the texts that a workbook shares between its cells.
  public var sharedTextBytes = 1 << 30
  /// How deep elements and objects may lie inside each other.
  public var depth = 128

  /// The defaults.
  public init() {}

  /// Whether `unpacked` bytes out of `packed` are more than the limits allow.
  func refuses(unpacked: Int, packed: Int) -> Bool {
    unpacked > unpackedBytes || unpacked > ratioFreeBytes && unpacked / max(packed, 1) > ratio
  }

  /// The refusal of a member that unpacks to more than the limits allow.
  static func bomb(unpacked: Int, packed: Int) -> Refusal {
    Refusal(
      .inflates,
      en: "the archive inflates without measure (\(packed) bytes became more than \(unpacked)); "
        + "it was not read; raise inflation or unpacked-megabytes only for a file whose origin is known",
      fr: "l’archive gonfle sans mesure (\(packed) octets en donnent plus de \(unpacked)) ; "
        + "elle n’a pas été lue ; n’augmenter inflation ou unpacked-megabytes que pour un fichier d’origine connue"
    )
  }
}
