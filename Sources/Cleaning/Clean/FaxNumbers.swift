import Pipelines
internal import Reference
import Tables

/// Takes fax numbers out of the cells of telephones: « 02 99 00 00 01 / fax 02 99 00 00 02 ». Nobody answers there.
///
/// The number and its word go to `fax` where that is blank; « Tél/Fax » is a telephone, too, and stays.
struct FaxNumbers: RecordCleaner {
  init(_ context: StepContext) {}

  static let moved = Finding(
    "fax-in-phone", .repaired,
    Phrase(
      en: "a fax number stood among the telephones; it stands in fax now",
      fr: "un numéro de télécopie était parmi les téléphones ; il est maintenant dans fax"))

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    let batch = delivery.mentions
    let known = batch["fax"] ?? TextColumn(missingCount: batch.count)
    var faxes: [Int: String] = [:]
    for field in batch.names where field.hasPrefix("phone") || field.hasPrefix("mobile") {
      guard let column = batch[field], !column.isBlank else { continue }
      var changes = CellChanges()
      for row in 0..<column.count where column.length(of: row) >= 11 {
        guard known.isBlank(row), faxes[row] == nil, column.withValue(row, Self.mayTell),
          let parts = Self.parts(of: column[row])
        else { continue }
        faxes[row] = parts.fax
        changes.set(row, to: parts.left)
        log.note(Self.moved, row: row, field: field, of: batch)
      }
      if !changes.isEmpty { delivery.mentions[field] = changes.applied(to: column) }
    }
    guard !faxes.isEmpty else { return }
    var changes = CellChanges()
    for (row, fax) in faxes.sorted(by: { $0.key < $1.key }) { changes.set(row, to: fax) }
    delivery.mentions["fax"] = changes.applied(to: known, notingOriginals: false)
  }

  /// Whether `fax` or `cop`, of « télécopie », stands anywhere.
  private static func mayTell(_ text: Span<UInt8>) -> Bool {
    for place in 0..<max(0, text.count - 2) {
      switch (text[place] | 0x20, text[place + 1] | 0x20, text[place + 2] | 0x20) {
      case (0x66, 0x61, 0x78), (0x63, 0x6F, 0x70): return true
      default: continue
      }
    }
    return false
  }

  /// The one fax number of a cell, and the cell without it; `nil` where there is none, or it is a telephone as well.
  static func parts(of cell: String) -> (fax: String, left: String)? {
    let pieces = Self.pieces(of: Array(cell))
    let numbers = pieces.indices.filter { pieces[$0].isNumber }
    let faxes = numbers.filter { label(of: $0, pieces, numbers).map { tells($0) } ?? false }
    guard faxes.count == 1, let fax = faxes.first,
      let place = label(of: fax, pieces, numbers)?.place
    else { return nil }
    let left = pieces.indices.filter { $0 != fax && $0 != place }.map { pieces[$0].text }
    return (
      pieces[fax].text.trimming(" ,;:-/."),
      left.joined(separator: " ").spacedWords.joined(separator: " ").trimming(" ,;:-/")
    )
  }

  private typealias Label = (place: Int, text: String)

  /// The words that a number belongs to: those in front, else those behind it in brackets or at the end of the cell.
  private static func label(
    of number: Int, _ pieces: [(text: String, isNumber: Bool)], _ numbers: [Int]
  ) -> Label? {
    func words(_ place: Int) -> String? {
      guard pieces.indices.contains(place), !pieces[place].isNumber,
        pieces[place].text.contains(where: \.isLetter)
      else { return nil }
      return pieces[place].text
    }
    let isBracketed = { (text: String) in text.contains("(") && text.contains(")") }
    if let text = words(number - 1), number == 1 || !isBracketed(text) { return (number - 1, text) }
    // « 02 99 00 00 01 fax » alone, « 02 99 00 00 01 (fax) ».
    if let text = words(number + 1), isBracketed(text) || numbers.count == 1 {
      return (number + 1, text)
    }
    return nil
  }

  private static func tells(_ label: Label) -> Bool {
    let words = Fold.key(label.text).spacedWords
    return words.contains { $0.hasPrefix("FAX") || $0.hasPrefix("TELECOPI") }
      && words.allSatisfy { $0.hasPrefix("FAX") || $0.hasPrefix("TELECOPI") || small.contains($0) }
  }

  private static let small: Set<String> = ["N", "NO", "NUMERO", "LE", "DE", "DU", "BUREAU", "PRO"]

  /// The numbers of eight digits and more of a cell, and what stands between them.
  private static func pieces(of cell: [Character]) -> [(text: String, isNumber: Bool)] {
    var found: [(text: String, isNumber: Bool)] = []
    var words = ""
    var place = 0
    while place < cell.count {
      var end = place
      var digits = 0
      if cell[place].isNumber || cell[place] == "+" {
        while end < cell.count, cell[end].isNumber || "+. -()\u{A0}\u{202F}".contains(cell[end]) {
          if digits >= 8, cell[end] == "(" || cell[end] == "+" { break }
          if cell[end].isNumber { digits += 1 }
          end += 1
        }
      }
      if digits >= 8 {
        if !words.isEmpty { found.append((words, false)) }
        words = ""
        found.append((String(cell[place..<end]), true))
        place = end
      } else {
        words.append(cell[place])
        place += 1
      }
    }
    if !words.isEmpty { found.append((words, false)) }
    return found
  }
}
