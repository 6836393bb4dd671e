import Pipelines
internal import Reference
import Tables

/// Tells of addresses that say that letters come back: « NPAI », « a déménagé », « parti sans laisser d'adresse ».
///
/// Where a line says nothing besides, or the mark stands behind the town, it goes to `note`: it is printed on no envelope.
struct ReturnedMail: RecordCleaner {
  private let guards: PrivacyGuards

  init(_ context: StepContext) { guards = PrivacyGuards(kept: context.kept) }

  static let returned = Finding(
    "mail-returned", .warning,
    Phrase(
      en: "the record says that letters come back; ask for the address of today",
      fr: "la fiche dit que le courrier revient ; demandez l’adresse d’aujourd’hui"))

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    var noted: [Int: String] = [:]
    if let notes = delivery.mentions["note"] {
      for row in 0..<notes.count where notes.length(of: row) >= 3 {
        guard notes.withValue(row, { Self.mayTell($0) }), Self.tellsMark(notes[row]) else {
          continue
        }
        log.note(Self.returned, row: row, field: "note", of: delivery.mentions)
      }
    }
    for field in ["address", "street", "street-2", "street-3", "city"] {
      guard let column = delivery.mentions[field], !column.isBlank else { continue }
      let isTown = field == "city"
      var changes = CellChanges()
      for row in 0..<column.count where column.length(of: row) >= 3 {
        guard column.withValue(row, { Self.mayTell($0) }) else { continue }
        let text = column[row]
        guard isTown ? Self.tellsMark(text) : Self.tells(text) else { continue }
        log.note(Self.returned, row: row, field: field, value: text, of: delivery.mentions)
        guard let parts = isTown ? Self.behindTown(text) : Self.alone(text) else { continue }
        changes.set(row, to: parts.left)
        if noted[row] == nil { noted[row] = parts.mark }
      }
      if !changes.isEmpty { delivery.mentions[field] = changes.applied(to: column) }
    }
    keep(noted, in: &delivery.mentions, log: &log)
  }

  /// Puts the marks behind the notes; one that may not stay does not take them with it.
  private func keep(_ noted: [Int: String], in batch: inout Batch, log: inout StepLog) {
    guard !noted.isEmpty else { return }
    let rows = noted.sorted { $0.key < $1.key }
    let notes = guards.notes(of: batch, in: rows.map(\.key), log: &log)
    var changes = CellChanges()
    for (row, mark) in rows where !notes[row].split(separator: "\n").contains(Substring(mark)) {
      changes.set(row, to: notes[row].isEmpty ? mark : notes[row] + "\n" + mark)
    }
    batch["note"] = changes.applied(to: notes)
  }

  /// What is left of a line that is the mark and nothing besides.
  private static func alone(_ text: String) -> (left: String, mark: String)? {
    Fold.key(text).spacedWords.allSatisfy(marking.contains) ? ("", text) : nil
  }

  /// The town before the mark, and the mark: « Rennes - NPAI », « NPAI ».
  private static func behindTown(_ text: String) -> (left: String, mark: String)? {
    let words = text.spacedWords
    guard let cut = words.firstIndex(where: { marks.contains(Fold.key($0)) }) else { return nil }
    return (
      words[..<cut].joined(separator: " ").trimming(" -–—(,;/"),
      words[cut...].joined(separator: " ").trimming(" ()")
    )
  }

  /// Whether one of the carrier's own marks stands there, which are no words of a town or a remark.
  private static func tellsMark(_ text: String) -> Bool {
    Fold.key(text).spacedWords.contains(where: marks.contains)
  }

  private static let marks: Set<String> = ["NPAI", "PND"]
  private static let marking: Set<String> = marks.union([
    "DEMENAGE", "DEMENAGEE", "DEMENAGES", "RETOUR", "COURRIER", "PARTI", "PARTIE", "PARTIS", "SANS",
    "LAISSER", "D", "L", "LE", "A", "ONT", "EST", "N", "HABITE", "PAS", "PLUS", "ADRESSE",
    "INDIQUEE", "INCONNU", "INCONNUE", "DESTINATAIRE",
  ])

  /// Whether three letters stand there that all such remarks have, in any place: few streets do.
  private static func mayTell(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 3 else { return false }
    for place in 0..<(text.count - 2) {
      let (a, b, c) = (text[place] | 0x20, text[place + 1] | 0x20, text[place + 2] | 0x20)
      switch (a, b, c) {
      // npa, pnd, nag, san, hab
      case (0x6E, 0x70, 0x61), (0x70, 0x6E, 0x64), (0x6E, 0x61, 0x67), (0x73, 0x61, 0x6E),
        (0x68, 0x61, 0x62):
        return true
      default: continue
      }
    }
    return false
  }

  /// Whether the words are those of the carrier.
  static func tells(_ text: String) -> Bool {
    let words = Fold.key(text).spacedWords
    return words.indices.contains { place in
      switch words[place] {
      case "NPAI", "PND", "DEMENAGE", "DEMENAGEE", "DEMENAGES": true
      case "SANS": words[place...].prefix(2) == ["SANS", "LAISSER"]
      case "HABITE":
        place > 0 && words[place - 1] == "N"
          && words[place...].dropFirst().first.map { $0 == "PLUS" || $0 == "PAS" } ?? false
      default: false
      }
    }
  }
}
