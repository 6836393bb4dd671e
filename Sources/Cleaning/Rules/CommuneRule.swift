public import Pipelines
public import Tables

/// Writes a post code and its town.
public struct CommuneRule: TextRule {
  /// `commune`.
  public static let name = "commune"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Writes a post code and its town together, where each proves the other.",
    fr: "Écrit ensemble un code postal et sa ville, là où l’un prouve l’autre.")
  /// Samples.
  public static let examples = [
    Example("35400 Saint-Malo", gives: "35400 Saint-Malo"),
    Example("35400 ST MALO", gives: "35400 Saint-Malo"),
    Example("35400 Brest", gives: nil),
  ]
  /// What is said of a text.
  public static let reasons: [(reason: Reason, phrase: Phrase)] = [
    (Reason("town-spelling"), TownFinding.StaticReason.townSpelling.phrase),
    (Reason("merged-commune"), TownFinding.StaticReason.mergedCommune.phrase),
    (Reason("postcode-missing"), TownFinding.StaticReason.postcodeMissing.phrase),
    (Reason("several-postcodes"), TownFinding.StaticReason.severalPostcodes.phrase),
    (Reason("insee-code"), TownFinding.StaticReason.inseeCode.phrase),
    (Reason("arrondissement"), TownFinding.StaticReason.arrondissement.phrase),
    (Reason("contradiction"), TownFinding.StaticReason.contradiction.phrase),
    (Reason("unknown-town"), TownFinding.StaticReason.unknownTown.phrase),
    (Reason("unknown-postcode"), TownFinding.StaticReason.unknownPostcode.phrase),
    (Reason("unreadable-postcode"), TownFinding.StaticReason.unreadablePostcode.phrase),
    (Reason("ambiguous"), TownFinding.StaticReason.ambiguous.phrase),
    (Reason("not-delivered"), TownFinding.StaticReason.notDelivered.phrase),
    doubted,
  ]

  /// No settings.
  public init() {}

  private enum CodingKeys: CodingKey {}

  /// The judge.
  public var judge: any ValueJudge { Self.standard }

  private static let standard = CommuneJudge()
}
