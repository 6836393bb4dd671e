/// France and what belongs to it across the seas, by the two letters of ISO 3166.
///
/// Source: ISO 3166-1; La Poste, base officielle des codes postaux.
public enum FrenchTerritories {
  /// France, its departments and the territories where people live: mail goes there as within France.
  public static let codes: Set<String> = [
    "FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF",
  ]

  /// Those whose post codes are La Poste's: the southern lands too, and Monaco, a country of its own.
  public static let postalCodes = codes.union(["TF", "MC"])

  /// Whether La Poste gives the post codes of a country; `code` is its two letters, in capitals.
  public static func havePostcodes(_ code: Span<UInt8>) -> Bool {
    code.count == 2 && packed.contains(UInt16(code[0]) << 8 | UInt16(code[1]))
  }

  /// The same by both letters in one number, the first above.
  public static func havePostcodes(_ code: UInt16) -> Bool { packed.contains(code) }

  private static let packed = Set(
    postalCodes.map { UInt16($0.utf8.first ?? 0) << 8 | UInt16($0.utf8.last ?? 0) })
}
