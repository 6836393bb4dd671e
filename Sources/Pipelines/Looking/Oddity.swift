public import Tables

/// Something odd about a column: what it is, and how often it stands there.
public struct Oddity: Sendable, Equatable {
  /// What is odd.
  public enum Kind: Sendable, CaseIterable {
    /// Post codes of four digits, of which a spreadsheet took the zero.
    case shortPostcodes
    /// Phone numbers of nine digits, of which a spreadsheet took the zero.
    case shortPhones
    /// Crosses in a column of yes and no.
    case crosses
    /// `#REF!` and the like.
    case errorMarks
    /// Numbers of which the last digits may be gone.
    case scientific
    /// The heading tells that somebody refuses, and no field takes the column.
    case refusal
    /// The heading asks whether somebody may be contacted, and no field takes the column.
    case contact
    /// Some cells tell that somebody left a list, and no field takes the column.
    case leaving
    /// The heading tells of deaths, and no field takes the column.
    case death
    /// The heading tells of letters that came back, and no field takes the column.
    case returnedMail
  }

  /// What is odd.
  public let kind: Kind
  /// In how many cells; 0 where it concerns the column as a whole.
  public let count: Int

  init(_ kind: Kind, _ count: Int = 0) {
    self.kind = kind
    self.count = count
  }

  /// What is said of it.
  public var phrase: Phrase {
    switch kind {
    case .shortPostcodes:
      Phrase(
        en:
          "\(count) numbers of four digits: a spreadsheet took the zero; it comes back where the town agrees",
        fr:
          "\(count) nombres à quatre chiffres : un tableur a ôté le zéro ; il revient si la ville le confirme"
      )
    case .shortPhones:
      Phrase(
        en: "\(count) numbers of nine digits: a spreadsheet took the zero; clean puts it back",
        fr: "\(count) nombres à neuf chiffres : un tableur a ôté le zéro ; clean le remet")
    case .crosses:
      Phrase(
        en: "\(count) times \"x\": it counts as yes only if you say so",
        fr: "\(count) fois « x » : ne vaut oui que si vous le dites")
    case .errorMarks:
      Phrase(
        en: "\(count) error marks of a spreadsheet", fr: "\(count) marques d’erreur d’un tableur")
    case .scientific:
      Phrase(
        en: "\(count) numbers in scientific notation: digits may be lost for good",
        fr: "\(count) nombres en notation scientifique : des chiffres peuvent être perdus")
    case .refusal:
      Phrase(
        en: "says that somebody refuses: map it to a consent, and translate its yes to a no",
        fr: "dit que quelqu’un refuse : reliez-le à un accord, en traduisant son oui en non")
    case .contact:
      Phrase(
        en:
          "asks whether somebody may be contacted, and no field takes it: map it to the consent that it means",
        fr:
          "demande si l’on peut contacter, et aucun champ ne le prend : reliez-le à l’accord dont il s’agit"
      )
    case .leaving:
      Phrase(
        en:
          "some of its words say that somebody left: read the list as records: consents, or map it to a consent",
        fr:
          "certains de ses mots disent que quelqu’un s’est désinscrit : lisez la liste avec records: consents, ou reliez-le à un accord"
      )
    case .death:
      Phrase(
        en:
          "tells that somebody has died, and no field takes it: run tells each of them (deceased); leave them out of what you send",
        fr:
          "dit que quelqu’un est décédé, et aucun champ ne le prend : run signale chacun (deceased) ; ôtez-les de vos envois"
      )
    case .returnedMail:
      Phrase(
        en:
          "tells that letters came back, and no field takes it: run tells each of them (mail-returned); ask for the address of today",
        fr:
          "dit que le courrier est revenu, et aucun champ ne le prend : run signale chacun (mail-returned) ; demandez l’adresse d’aujourd’hui"
      )
    }
  }
}
