public import Pipelines
public import Tables

/// Writes the name of a person in one line.
public struct PersonRule: TextRule {
  /// `person`.
  public static let name = "person"
  /// What the rule does.
  public static let summary = Phrase(
    en: "Writes a name in one line: civility, first names, family name.",
    fr: "Écrit un nom sur une ligne : civilité, prénoms, nom de famille.")
  /// Samples.
  public static let examples = [
    Example("Jean Dupont", gives: "Jean Dupont"),
    Example("DUPONT Jean", gives: "Jean Dupont"),
    Example("Monsieur DUPONT Jean", gives: "M. Jean Dupont"),
    Example("n/c", gives: nil),
  ]
  /// What is said of a text.
  public static let reasons: [(reason: Reason, phrase: Phrase)] = [
    (Cause.placeholder.reason, Cause.placeholder.phrase),
    (Reason("generic-account"), PersonCells.generic.phrase),
    (
      Reason("ambiguous-order"),
      Phrase(
        en: "which is the family name cannot be told; the text is kept",
        fr: "on ne peut dire quel mot est le nom de famille ; le texte est gardé")
    ),
    (
      Reason("lost-letter"),
      Phrase(
        en: "a letter that a wrong encoding had lost was given back",
        fr: "une lettre perdue par un mauvais encodage a été rendue")
    ), doubted,
  ]

  /// No settings.
  public init() {}

  private enum CodingKeys: CodingKey {}

  /// The judge.
  public var judge: any ValueJudge { Self.standard }

  private static let standard = PersonJudge()
}
