import Pipelines
import Tables

/// A file of cards that is being read, card by card.
struct VCardReading: FixedHeadings {
  private static let portionRows = 4_096
  /// No real card has more lines.
  private static let cardLines = 10_000

  private let part: Part
  private var lines: VCardLines
  private var record = 0
  private var isDone = false
  private var strayCount = 0

  init(_ file: InputFile) throws(RunError) {
    part = file.part()
    lines = VCardLines(try FileChunks(file))
  }

  var headings: [String] { VCardRows.names }

  mutating func next() throws(RunError) -> (any Portion)? {
    if isDone { return nil }
    var rows = VCardRows()
    var findings: [PlacedFinding] = []
    var card: [VCardProperty] = []
    // A card within the card, and whether it has just ended.
    var inner: [VCardProperty] = []
    var hasInnerEnded = false
    var depth = 0
    var start = 0
    func end(_ card: [VCardProperty]) {
      record += 1
      rows.append(card, part: part, record: record)
    }
    // Behind a card within a card its own goes on; where the next one begins there, it was its last line that was missing.
    func endUnended() {
      findings.append(PlacedFinding(part: part, line: start, stage: "vcard", Self.endless))
      end(card)
      end(inner)
      depth = 0
    }
    while let (line, number) = try lines.next() {
      let word = Self.word(line)
      if word.isEmpty, line.allSatisfy({ $0 <= 0x20 }) { continue }
      if hasInnerEnded, word == "BEGIN:VCARD" { endUnended() }
      hasInnerEnded = false
      if word == "BEGIN:VCARD" {
        depth += 1
        if depth == 1 {
          card.removeAll(keepingCapacity: true)
          start = number
        } else {
          inner.removeAll(keepingCapacity: true)
        }
      } else if word == "END:VCARD", depth > 0 {
        depth -= 1
        hasInnerEnded = depth == 1
        if depth > 0 { continue }
        end(card)
        if rows.count >= Self.portionRows {
          return ReadyPortion(rows.takeDelivery(), findings: findings)
        }
      } else if depth > 0 {
        // A card within a card (AGENT) is another person: it is not this client's.
        guard let property = VCardProperty(line) else { continue }
        if depth == 1, card.count < Self.cardLines { card.append(property) }
        if depth == 2, inner.count < Self.cardLines { inner.append(property) }
      } else {
        strayCount += 1
        if strayCount == 1 {
          findings.append(PlacedFinding(part: part, line: number, stage: "vcard", Self.stray))
        }
      }
    }
    isDone = true
    if depth == 1, hasInnerEnded { endUnended() }
    let delivery = rows.takeDelivery()
    if depth > 0 {
      return RefusedRest(delivery: delivery, record: refusal(Self.unended(start)))
    }
    if record == 0 { return RefusedRest(delivery: delivery, record: refusal(Self.none)) }
    return ReadyPortion(delivery, findings: findings)
  }

  /// A line in capitals without its spaces, as far as it can be a mark.
  private static func word(_ line: [UInt8]) -> String {
    guard line.count < 40 else { return "" }
    return String(decoding: line.filter { $0 > 0x20 }, as: UTF8.self).uppercased()
  }

  private func refusal(_ reason: Finding) -> UnreadableRecord {
    UnreadableRecord(part: part, record: record + 1, reason: reason)
  }

  private static let stray = Finding(
    "vcard-stray", .notice,
    Phrase(
      en:
        "text between the cards was left out; look whether a card lacks its first line, BEGIN:VCARD",
      fr:
        "du texte entre les fiches a été laissé de côté ; voyez s’il manque à une fiche sa première ligne, BEGIN:VCARD"
    ))

  private static let endless = Finding(
    "vcard-endless", .warning,
    Phrase(
      en: "the card lacks its last line, END:VCARD; it was ended where the next one begins",
      fr:
        "il manque à la fiche sa dernière ligne, END:VCARD ; elle a été arrêtée là où commence la suivante"
    ))

  private static let none = Finding(
    "vcard-none", .error,
    Phrase(
      en: "there is no contact card in the file; export the contacts again as vCard",
      fr:
        "le fichier ne contient aucune fiche de contact ; exportez de nouveau les contacts en vCard"
    ))

  private static func unended(_ line: Int) -> Finding {
    Finding(
      "vcard-truncated", .error,
      Phrase(
        en: "the card that begins in line \(line) has no end; export the contacts again",
        fr:
          "la fiche qui commence à la ligne \(line) n’a pas de fin ; exportez de nouveau les contacts"
      ))
  }
}
