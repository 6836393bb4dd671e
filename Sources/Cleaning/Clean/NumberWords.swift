import Fields
import Pipelines
import Reference
import Tables

/// Keeps the words beside a number or an e-mail that tell something: « ne plus appeler », « poste 12 », « sa fille Julie ». They stand in
/// `note`, for of the cell the number alone stays.
///
/// A refusal among them is told besides: which consent it means, a person says.
enum NumberWords {
  static let refusal = Finding(
    "refusal-beside-number", .warning,
    Phrase(
      en:
        "words beside the number or the address say that somebody refuses to be reached; they stand in note: set the consent that they mean to no",
      fr:
        "des mots à côté du numéro ou de l’adresse disent que quelqu’un ne veut plus être joint ; ils sont dans note : mettez à non l’accord dont il s’agit"
    ))
  static let noted = Finding(
    "words-beside-number", .notice,
    Phrase(
      en: "what stood beside the number or the address stands in note now",
      fr: "ce qui était à côté du numéro ou de l’adresse est maintenant dans note"))

  /// Looks at the cells before they are cleaned; an address that only such words stand beside is left alone in its cell.
  static func keep(in batch: inout Batch, log: inout StepLog) {
    var kept: [Int: [String]] = [:]
    for name in batch.names {
      guard let kind = Catalogue.field(ofColumn: name)?.kind, kind == .phone || kind == .email,
        let column = batch[name], !column.isBlank
      else { continue }
      var changes = CellChanges()
      for row in 0..<column.count where mayHoldWords(column, row, isMail: kind == .email) {
        let found = kind == .email ? besideAddress(column[row]) : besideNumber(column[row])
        guard let found else { continue }
        let words = Fold.key(found.words).spacedWords
        let refuses = NoteCells.refuses(words) || words == ["STOP"]
        log.note(refuses ? refusal : noted, row: row, field: name, of: batch)
        kept[row, default: []].append(found.words)
        if let left = found.left { changes.set(row, to: left) }
      }
      if !changes.isEmpty { batch[name] = changes.applied(to: column) }
    }
    guard !kept.isEmpty else { return }
    let notes = batch["note"] ?? TextColumn(missingCount: batch.count)
    var changes = CellChanges()
    for (row, words) in kept.sorted(by: { $0.key < $1.key }) {
      let text = words.joined(separator: "\n")
      changes.set(row, to: notes.isBlank(row) ? text : notes[row] + "\n" + text)
    }
    batch["note"] = changes.applied(to: notes)
  }

  /// Whether a cell holds more than a number, or than one address.
  private static func mayHoldWords(_ column: TextColumn, _ row: Int, isMail: Bool) -> Bool {
    guard column.length(of: row) >= 8 else { return false }
    return column.withValue(row) { cell in
      var letters = 0
      for place in 0..<cell.count {
        if isMail, cell[place] == 0x20 { return true }
        if !isMail, (cell[place] | 0x20) &- 0x61 < 26 { letters += 1 }
      }
      return letters >= 4
    }
  }

  /// The words around one address where they say something of it; a name before it, « Paul Durand <paul@…> », says nothing new.
  static func besideAddress(_ cell: String) -> (words: String, left: String?)? {
    let pieces = cell.spacedWords
    let addresses = pieces.filter { $0.contains("@") }
    guard addresses.count == 1 else { return nil }
    let others = pieces.filter { !$0.contains("@") }
    let words = Fold.key(others.joined(separator: " ")).spacedWords
    let tells =
      NoteCells.refuses(words)
      || words.contains { word in
        states.contains { word == $0 || $0.count > 4 && word.hasPrefix($0) }
      }
    guard tells else { return nil }
    return (
      others.joined(separator: " ").trimming(" ,;:-()[]"), addresses[0].trimming(" ,;:()[]<>")
    )
  }

  /// The words around one number, without those that only say what it is.
  static func besideNumber(_ cell: String) -> (words: String, left: String?)? {
    var pieces = cell.spacedWords
    // The longest run of pieces of digits is the number.
    var best = 0..<0
    var most = 0
    var start = 0
    for end in 0...pieces.count where end == pieces.count || !isOfNumber(pieces[end]) {
      let digits = pieces[start..<end].reduce(0) { $0 + $1.utf8.count { $0 &- 0x30 < 10 } }
      if digits > most { (best, most) = (start..<end, digits) }
      start = end + 1
    }
    guard most >= 8, !best.isEmpty else { return nil }
    pieces.removeSubrange(best)
    let text = pieces.joined(separator: " ").trimming(" ,;:-()[]/")
    // Another number has a place of its own.
    guard text.utf8.count(where: { $0 &- 0x30 < 10 }) < 8 else { return nil }
    let words = Fold.key(text).spacedWords.filter { $0.utf8.count > 1 }
    guard !words.allSatisfy(labels.contains) else { return nil }
    return (text, nil)
  }

  /// `06`, `06.12.34.56.78`, `(0)6`, `+33`.
  private static func isOfNumber(_ piece: String) -> Bool {
    var digits = 0
    for byte in piece.utf8 {
      if byte &- 0x30 < 10 { digits += 1 } else if !signs.contains(byte) { return false }
    }
    return digits > 0 || piece.utf8.count == 1
  }

  private static let signs: Set<UInt8> = Set("+.-/()_,".utf8)
  private static let states = [
    "STOP", "KO", "HS", "FAUX", "FAUSSE", "INVALID", "ERRON", "BOUNCE", "NPAI", "INCONNU",
    "REFUS",
  ]
  /// What kind of number it is, and whose it usually is: the column says as much.
  private static let labels: Set<String> = [
    "TEL", "TELEPHONE", "TELEPH", "PHONE", "PORT", "PORTABLE", "MOBILE", "MOB", "GSM", "CELL",
    "FIXE", "FAX", "BUREAU", "BUR", "DOMICILE", "DOM", "MAISON", "PRO", "PROF", "PERSO",
    "PERSONNEL", "PROFESSIONNEL", "TRAVAIL", "STANDARD", "WHATSAPP", "SMS", "NUMERO", "NUM",
    "MR", "MME", "MONSIEUR", "MADAME", "LUI", "ELLE", "OU", "ET", "DE", "DU", "LE", "LA", "AU",
    "FRANCE", "HOME", "WORK", "OFFICE", "LIGNE", "DIRECTE", "DIRECT", "CONTACT", "EMAIL", "MAIL",
  ]
}
