import Tables

/// Knows letters of e-mail that were saved as text: one with its own heading lines, several below each other, one as a mail program shows it.
enum MailText {
  /// The names of the lines above a letter, as they are sent and as programs show them.
  private static let names: [String: [String]] = [
    "from": ["from", "de", "von", "expéditeur"],
    "to": ["to", "à", "a", "an", "cc", "delivered-to", "destinataire"],
    "subject": ["subject", "objet", "sujet", "betreff"],
    "date": ["date", "sent", "envoyé", "envoyé le", "gesendet"],
    "way": ["mime-version", "message-id", "received", "return-path", "content-type", "x-mailer"],
  ]

  /// What the text is; `nil` when it is no letter.
  static func what(_ text: TextLines) -> Phrase? {
    guard let first = text.lines.first?.text else { return nil }
    if isPostmark(first), headCount(text.lines.dropFirst()) >= 2 { return box }
    return headCount(text.lines[...]) >= 3 ? letter : nil
  }

  /// `From ann@example.org Thu Mar 12 10:00:00 2026`, the line above each letter of a box (RFC 4155).
  private static func isPostmark(_ line: String) -> Bool {
    guard line.hasPrefix("From "), !line.contains(";"), !line.contains("\t") else { return false }
    let words = line.split(separator: " ")
    return words.count >= 6 && words.last.map { $0.utf8.count == 4 && Int($0) != nil } ?? false
      || words.count >= 6 && words.contains { $0.count(where: { $0 == ":" }) == 2 }
  }

  /// How many different things the lines name that stand together at the beginning: who sent it, to whom, when, about what.
  ///
  /// None where they may be those of a card, such as a courier's (`De : Rennes`, `À : Brest`, `Date : 12/03`): a letter is about
  /// something, went a way, or comes from an address.
  private static func headCount(_ lines: ArraySlice<TextLines.Line>) -> Int {
    var found: Set<String> = []
    var hasAddress = false
    for (index, line) in lines.prefix(60).enumerated() {
      // Below a blank line the letter itself begins.
      if index > 0, line.isBehindBlank { break }
      if index > 0, line.isIndented { continue }
      guard let colon = line.text.firstIndex(of: ":") else { return 0 }
      let name = line.text[..<colon].lowercased().trimmingPrefix { $0 == " " || $0 == "\u{A0}" }
      let word = name.reversed().drop { $0 == " " || $0 == "\u{A0}" }.reversed()
      guard word.allSatisfy({ $0.isLetter || $0 == "-" || $0 == " " || $0.isNumber }) else {
        return 0
      }
      // What is no value behind the colon makes it a heading of a table.
      guard line.text[colon...].count > 1 else { continue }
      for (thing, known) in names where known.contains(String(word)) {
        found.insert(thing)
        if thing == "from", line.text.contains("@") { hasAddress = true }
      }
    }
    let isSent = hasAddress || found.contains("way") || found.isSuperset(of: ["to", "subject"])
    return found.contains("from") && isSent ? found.count : 0
  }

  private static let letter = Phrase(
    en: "this is an e-mail, not a table; save the file that is attached to it and read that",
    fr: "c’est un courriel, pas une table ; enregistrez sa pièce jointe et lisez-la")

  private static let box = Phrase(
    en:
      "this is a box of e-mails (mbox), not a table; export the address book as CSV or vCard from the mail program",
    fr:
      "c’est une boîte de courriels (mbox), pas une table ; exportez le carnet d’adresses en CSV ou en vCard depuis la messagerie"
  )
}
