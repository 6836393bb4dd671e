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

  /// The card at hand, and the one within it: another person (AGENT), who is not this client.
  private struct Cards {
    var outer: [VCardProperty] = []
    var inner: [VCardProperty] = []
    /// How many are open.
    var depth = 0
    /// The line in which the outer one begins.
    var start = 0
    /// Whether the inner one has just ended: behind it the outer one goes on. Where the next card begins there, it was the last line of
    /// the outer one that was missing, and the inner one was the next client.
    var hasInnerEnded = false

    mutating func begin(in line: Int) {
      depth += 1
      if depth == 1 {
        outer.removeAll(keepingCapacity: true)
        start = line
      } else {
        inner.removeAll(keepingCapacity: true)
      }
    }

    mutating func add(_ property: VCardProperty) {
      if depth == 1, outer.count < VCardReading.cardLines { outer.append(property) }
      if depth == 2, inner.count < VCardReading.cardLines { inner.append(property) }
    }

    /// Ends the innermost one; whether it was a client's.
    mutating func end() -> Bool {
      depth -= 1
      hasInnerEnded = depth == 1
      return depth == 0
    }
  }

  mutating func next() throws(RunError) -> (any Portion)? {
    if isDone { return nil }
    var rows = VCardRows()
    var findings: [PlacedFinding] = []
    var cards = Cards()
    while let (line, number) = try lines.next() {
      let word = Self.word(line)
      if word.isEmpty, line.allSatisfy({ $0 <= 0x20 }) { continue }
      let begins = word == "BEGIN:VCARD"
      if begins, cards.hasInnerEnded { endUnended(&cards, &rows, &findings) }
      cards.hasInnerEnded = false
      if begins {
        cards.begin(in: number)
      } else if cards.depth == 0 {
        strayCount += 1
        if strayCount == 1 { findings.append(placed(Self.stray, in: number)) }
      } else if word == "END:VCARD" {
        guard cards.end() else { continue }
        take(cards.outer, &rows)
        if rows.count >= Self.portionRows {
          return ReadyPortion(rows.takeDelivery(), findings: findings)
        }
      } else if let property = VCardProperty(line) {
        cards.add(property)
      }
    }
    isDone = true
    if cards.hasInnerEnded { endUnended(&cards, &rows, &findings) }
    return rest(rows.takeDelivery(), cards, findings)
  }

  private mutating func take(_ card: [VCardProperty], _ rows: inout VCardRows) {
    record += 1
    rows.append(card, part: part, record: record)
  }

  /// Takes a card whose last line is missing, and the next one, which seemed to lie within it.
  private mutating func endUnended(
    _ cards: inout Cards, _ rows: inout VCardRows, _ findings: inout [PlacedFinding]
  ) {
    findings.append(placed(Self.endless, in: cards.start))
    take(cards.outer, &rows)
    take(cards.inner, &rows)
    cards.depth = 0
  }

  /// What is left at the end of the file.
  private func rest(_ delivery: Delivery, _ cards: Cards, _ findings: [PlacedFinding])
    -> any Portion
  {
    if cards.depth > 0 {
      return RefusedRest(delivery: delivery, record: refusal(Self.unended(cards.start)))
    }
    if record == 0 { return RefusedRest(delivery: delivery, record: refusal(Self.none)) }
    return ReadyPortion(delivery, findings: findings)
  }

  private func placed(_ finding: Finding, in line: Int) -> PlacedFinding {
    PlacedFinding(part: part, line: line, stage: "vcard", finding)
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
