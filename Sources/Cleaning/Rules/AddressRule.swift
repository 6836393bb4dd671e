public import Pipelines
public import Tables

/// Writes an address as the lines of an envelope.
/// - Source: NF Z10-011.
public struct AddressRule: TextRule {
  /// `address`.
  public static let name = "address"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Writes an address as the lines of an envelope, with commas between.",
    fr: "Écrit une adresse comme les lignes d’une enveloppe, séparées par des virgules.")
  /// Samples.
  public static let examples = [
    Example("12 RUE DU PORT, 35400 SAINT MALO", gives: "12 RUE DU PORT, 35400 SAINT MALO"),
    Example("12 r. du Port 35400 St Malo", gives: "12 RUE DU PORT, 35400 SAINT MALO"),
    Example("n/c", gives: nil),
  ]
  /// What is said of a text.
  public static let reasons: [(reason: Reason, phrase: Phrase)] = [
    (Cause.placeholder.reason, Cause.placeholder.phrase),
    (
      Reason("moved"),
      Phrase(en: "the address says that who lived there has moved", fr: "l’adresse dit un départ")
    ),
    (
      Reason("not-at-address"),
      Phrase(
        en: "the address says that letters come back", fr: "l’adresse dit que le courrier revient")
    ),
    (
      Reason("note-beside"),
      Phrase(
        en: "what stands beside the address is on no line of the envelope",
        fr: "ce qui est à côté de l’adresse n’est sur aucune ligne de l’enveloppe")
    ),
    (Reason("not-delivered"), TownFinding.StaticReason.notDelivered.phrase),
    (Reason("contradiction"), TownFinding.StaticReason.contradiction.phrase), doubted,
  ]

  /// No settings.
  public init() {}

  private enum CodingKeys: CodingKey {}

  /// The judge.
  public var judge: any ValueJudge { Self.standard }

  private static let standard = AddressJudge()
}
