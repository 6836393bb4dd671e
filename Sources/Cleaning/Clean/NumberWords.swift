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

  static let withheld = Finding(
    "refusal-not-kept", .warning,
    Phrase(
      en:
        "words beside the number or the address say that somebody refuses to be reached, and were left out for what else they tell: set the consent that they mean to no",
      fr:
        "des mots à côté du numéro ou de l’adresse disent que quelqu’un ne veut plus être joint, et ont été écartés pour ce qu’ils disent d’autre : mettez à non l’accord dont il s’agit"
    ))

  /// Looks at the cells before they are cleaned; an address that only such words stand beside is left alone in its cell.
  ///
  /// A note that may not stay does not take the words with it, nor do they take the note.
  static func keep(in batch: inout Batch, _ guards: PrivacyGuards, log: inout StepLog) {
    var kept: [Int: [(text: String, refuses: Bool, field: String)]] = [:]
    for name in batch.names {
      guard let kind = Catalogue.field(ofColumn: name)?.kind, kind == .phone || kind == .email,
        let column = batch[name], !column.isBlank
      else { continue }
      var changes = CellChanges()
      for row in 0..<column.count where mayHoldWords(column, row, isMail: kind == .email) {
        let cell = column[row]
        let found =
          kind == .email ? besideAddress(cell) : besideNumber(cell, isFax: name.hasPrefix("fax"))
        guard let found else { continue }
        kept[row, default: []].append((found.words, found.refuses, name))
        if let left = found.left { changes.set(row, to: left) }
      }
      if !changes.isEmpty { batch[name] = changes.applied(to: column) }
    }
    guard !kept.isEmpty else { return }
    let rows = kept.sorted { $0.key < $1.key }
    let notes = guards.notes(of: batch, in: rows.map(\.key), log: &log)
    var changes = CellChanges()
    for (row, found) in rows {
      var text = notes[row]
      for (words, refuses, field) in found {
        let (left, lost) = guards.screened(words)
        if let lost { log.note(lost, row: row, field: field, of: batch) }
        if refuses {
          log.note(left.isEmpty ? withheld : refusal, row: row, field: field, of: batch)
        } else if !left.isEmpty {
          log.note(noted, row: row, field: field, of: batch)
        }
        if !left.isEmpty { text += (text.isEmpty ? "" : "\n") + left }
      }
      if text != notes[row] { changes.set(row, to: text) }
    }
    batch["note"] = changes.applied(to: notes)
  }

  /// Whether a cell holds more than a number, or than one address.
  private static func mayHoldWords(_ column: TextColumn, _ row: Int, isMail: Bool) -> Bool {
    column.withValue(row) { cell in
      var holdsAt = false
      for place in 0..<cell.count {
        let byte = cell[place]
        if byte >= 0xC3, byte < 0xE0 { return true }
        if !isMail, (byte | 0x20) &- 0x61 < 26 { return true }
        if isMail, byte == 0x20 || byte == 0x28 || byte == 0x3B || byte == 0x2F { return true }
        if byte == 0x40 { holdsAt = true }
      }
      return isMail && !holdsAt && cell.count > 0
    }
  }
}
