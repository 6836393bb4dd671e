public import Pipelines
public import Tables

/// Writes French street lines as one writes them, where that is certain.
public struct StreetRule: Rule {
  /// `street`.
  public static let name = "street"
  /// What the rule does.
  public static let summary = Phrase(
    en:
      "Writes French street lines out: the type of street, bis and ter, the comma behind the number, capitals and small letters.",
    fr:
      "Met au net les lignes de voie françaises : type de voie, bis et ter, virgule après le numéro, majuscules et minuscules."
  )
  /// Samples.
  public static let examples = [
    Example("12BIS, AV. DE LA GARE", gives: "12 bis avenue de la Gare"),
    Example("12, r. des Lilas", gives: "12 rue des Lilas"),
    Example("BD JEAN-JAURES", gives: "Boulevard Jean-Jaures"),
    Example("3 place de l'Église", gives: "3 place de l'Église"),
    Example("8 RUE DU 11 NOVEMBRE 1918", gives: "8 rue du 11 novembre 1918"),
    Example("ZA DE LA GARE, BP 12", gives: "ZA de la Gare, BP 12"),
    Example("Clinique Saint-Yves, 2 bd Foch", gives: "Clinique Saint-Yves, 2 boulevard Foch"),
    Example("CH de Rennes", gives: "CH de Rennes"),
    Example("Lot 4, rue du Port", gives: "Lot 4, rue du Port"),
  ]
  /// The short form of a type of street was written out.
  static let typeWrittenOut = Reason("street-type")

  /// Why a line was written anew.
  public static let reasons: [(reason: Reason, phrase: Phrase)] = [
    (
      typeWrittenOut,
      Phrase(
        en: "the type of street was written out",
        fr: "le type de voie a été écrit en toutes lettres")
    ),
    (Cause.placeholder.reason, Cause.placeholder.phrase),
  ]

  /// No settings.
  public init() {}

  private enum CodingKeys: CodingKey {}

  /// Writes the line anew where it is not in order.
  public func clean(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    if Placeholder.fills(value) { return .blank(Cause.placeholder.reason) }
    if StreetLine.isSettled(value) { return .kept }
    let text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let line = StreetLine(text)
    if line.text.isEmpty || line.text == text { return .kept }
    out.write(line.text.utf8.span)
    return line.isWrittenOut ? .repaired(Self.typeWrittenOut) : .respelled
  }
}
