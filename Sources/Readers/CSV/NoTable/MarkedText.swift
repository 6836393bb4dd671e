import Tables

/// Knows texts that programs exchange by the words with which they begin: calendars, mail boxes, statements of a bank, address books of a directory.
enum MarkedText {
  private static let kinds: [(beginnings: [String], what: Phrase)] = [
    (
      ["BEGIN:VCALENDAR"],
      Phrase(
        en:
          "this is a calendar (iCalendar), not a table; export the appointments as CSV or as a workbook from the program that keeps them",
        fr:
          "c’est un agenda (iCalendar), pas une table ; exportez les rendez-vous en CSV ou en classeur depuis le logiciel qui les tient"
      )
    ),
    (["BEGIN:VEVENT", "BEGIN:VTODO"], calendarPiece),
    (
      ["OFXHEADER:", "<OFX>", "!Type:Bank", "!Type:CCard", "!Type:Cash", "!Type:Oth", "!Account"],
      Phrase(
        en:
          "this is a statement of a bank (OFX, QIF), not a table; export the movements as CSV from the bank’s page",
        fr:
          "c’est un relevé de banque (OFX, QIF), pas une table ; exportez les mouvements en CSV depuis le site de la banque"
      )
    ),
    (
      ["UNA:+", "UNB+", "ISA*00*"],
      Phrase(
        en: "this is an EDI message (EDIFACT, X12), not a table; ask for the data as CSV",
        fr: "c’est un message EDI (EDIFACT, X12), pas une table ; demandez les données en CSV")
    ),
  ]

  private static let calendarPiece = Phrase(
    en: "this is a piece of a calendar, not a table; export the appointments as CSV",
    fr: "c’est un morceau d’agenda, pas une table ; exportez les rendez-vous en CSV")

  private static let directory = Phrase(
    en: "this is an address book of a directory (LDIF), not a table; export it as CSV or as vCard",
    fr:
      "c’est un carnet d’adresses d’annuaire (LDIF), pas une table ; exportez-le en CSV ou en vCard"
  )

  /// What the text is; `nil` when it begins as none of these.
  /// - Source: RFC 5545, 3.4 (iCalendar); RFC 2849 (LDIF).
  static func what(_ text: TextLines) -> Phrase? {
    guard let first = text.lines.first?.text else { return nil }
    for (beginnings, what) in kinds where first.begins(withAny: beginnings) { return what }
    let isVersion = first.begins(withAny: ["version: 1"]) && first.utf8.count <= 10
    let entry = isVersion ? text.lines.dropFirst().first?.text : first
    if let entry, entry.begins(withAny: ["dn: ", "dn:: "]), entry.contains("=") || isVersion {
      return directory
    }
    return nil
  }
}
