import Pipelines
internal import Reference
import Tables

/// Moves what stands beside the street — flat, floor, building, « chez » — to the complement: « Rés. les Pins, apt 12, 5 rue Foch ».
///
/// Only where the source has that column, its cell is empty, the cell has one street and nothing that is unknown, and where the envelope is the
/// same before and after. A box and what is for whoever delivers stay.
enum StreetComplements {
  static let moved = Finding(
    "complement-beside-street", .repaired,
    Phrase(
      en: "flat, floor, building or care-of stood beside the street; they stand in street-2 now",
      fr:
        "appartement, étage, bâtiment ou « chez » étaient à côté de la voie ; ils sont maintenant dans street-2"
    ))

  /// Moves what stands beside the streets. - Parameter isFrench: whether the address of a row is.
  static func move(_ batch: inout Batch, log: inout StepLog, where isFrench: (Int) -> Bool) {
    guard let streets = batch["street"], !streets.isBlank, let others = batch["street-2"] else {
      return
    }
    var lines = CellChanges()
    var complements = CellChanges()
    for row in 0..<streets.count where !streets.isBlank(row) && others.isBlank(row) {
      guard streets.withValue(row, { mayHold($0) }), isFrench(row), let parts = parts(streets[row])
      else { continue }
      lines.set(row, to: parts.street)
      complements.set(row, to: parts.beside)
      log.note(moved, row: row, field: "street", of: batch)
    }
    guard !lines.isEmpty else { return }
    batch["street"] = lines.applied(to: streets)
    batch["street-2"] = complements.applied(to: others, notingOriginals: false)
  }

  /// The street and what stands beside it, both as they were written; `nil` where that is not certain.
  static func parts(_ text: String) -> (street: String, beside: String)? {
    let words = AddressWord.words(of: text)
    guard !words.contains(where: \.isBracketed) else { return nil }
    let types = ReferenceLibrary.standard.streetTypes
    guard let (street, beside) = AddressPieces.complements(of: words, types: types) else {
      return nil
    }
    var again = beside + street
    again[beside.count].startsSegment = true
    let (one, other) = (AddressPieces(words, types: types), AddressPieces(again, types: types))
    guard one.isSame(as: other) else { return nil }
    return (written(street), written(beside))
  }

  private static func written(_ words: [AddressWord]) -> String {
    var text = ""
    for word in words {
      if !text.isEmpty { text += word.startsSegment ? ", " : " " }
      text += (word.isMarked ? "n° " : "") + word.text
    }
    return text
  }

  /// Whether a word that may tell a complement stands in a line: most have none, and are not looked at.
  private static func mayHold(_ line: Span<UInt8>) -> Bool {
    var start = 0
    while start < line.count {
      var end = start
      while end < line.count, Plain.isLetter(line[end]) || line[end] >= 0x80 { end &+= 1 }
      if end &- start > 1, end &- start < 14,
        let key = SmallKey(line.extracting(start..<end)), key.find(in: telling) != nil
      {
        return true
      }
      // `c/o`
      if end < line.count, line[end] == 0x2F, end &- start == 1, line[start] | 0x20 == 0x63 {
        return true
      }
      start = end &+ 1
    }
    return false
  }

  private static let telling: KeyTable = {
    var table = KeyTable(capacity: 128)
    for word in AddressMark.telling.sorted() { _ = table.add(Array(word.utf8)) }
    return table
  }()
}
