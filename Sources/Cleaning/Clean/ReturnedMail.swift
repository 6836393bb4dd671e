import Pipelines
internal import Reference
import Tables

/// Tells of addresses that say that letters come back: « NPAI », « a déménagé », « parti sans laisser d'adresse ».
struct ReturnedMail: RecordCleaner {
  init(_ context: StepContext) {}

  static let returned = Finding(
    "mail-returned", .warning,
    Phrase(
      en: "the address says that letters come back; ask for the one of today",
      fr: "l’adresse dit que le courrier revient ; demandez celle d’aujourd’hui"))

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    for field in ["address", "street", "street-2", "street-3"] {
      guard let column = delivery.mentions[field], !column.isBlank else { continue }
      for row in 0..<column.count where column.length(of: row) >= 3 {
        guard column.withValue(row, { Self.mayTell($0) }), Self.tells(column[row]) else { continue }
        log.note(Self.returned, row: row, field: field, value: column[row], of: delivery.mentions)
      }
    }
  }

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
