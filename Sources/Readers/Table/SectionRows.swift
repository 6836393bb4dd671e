import Fields

/// Knows rows that name a group of the records below them and are none themselves.
///
/// ```
/// Nom      Prénom   Téléphone
/// Commercial : Anne                 a word that comes again, a colon, whose group it is
/// Durand   Paul     06 39 98 00 01
/// A                                 or the letters of an address book, one after the other
/// Adam     Luc      06 39 98 00 02
/// ```
/// Such a row has one filled cell where records have several. That alone proves nothing, since of a client the name may be all that is
/// known: rows of the same form must come again, each above a record.
struct SectionRows: Sendable, Equatable {
  /// What stands in front of the colon, or the word that begins the row, as headings are folded.
  private let labels: Set<String>
  private let hasLetters: Bool

  /// So many cells records must fill.
  private static let leastCells = 3
  /// The longest such row, in bytes.
  private static let longest = 80

  /// The rows of groups among `rows`; `nil` where there are none. O(rows).
  /// - Parameter typicalCount: how many cells a record fills, as a rule.
  static func find(_ rows: ArraySlice<SampleRow>, typicalCount: Int) -> SectionRows? {
    guard typicalCount >= leastCells else { return nil }
    var letters: [(letter: UInt8, isBegun: Bool)] = []
    var values: [String: Set<[UInt8]>] = [:]
    for place in rows.indices where rows[place].filledCount == 1 {
      guard let column = rows[place].cells.firstIndex(where: { !SampleRow.isBlank($0) }),
        let next = rows[(place + 1)...].first(where: { !$0.isBlank }),
        next.filledCount * 2 > typicalCount
      else { continue }
      let cell = rows[place].cells[column]
      if let letter = letter(cell) {
        let first = column < next.cells.count ? next.cells[column].first(where: { $0 > 0x20 }) : nil
        letters.append((letter, first.map { $0 | 0x20 == letter } ?? false))
      } else if let label = label(cell) {
        values[label, default: []].insert(cell)
      }
    }
    let labels = Set(values.filter { $0.value.count >= 2 }.map(\.key))
    let hasLetters = areLetters(letters)
    return labels.isEmpty && !hasLetters ? nil : SectionRows(labels: labels, hasLetters: hasLetters)
  }

  /// Whether the cells of a row are such a row.
  func isOne(_ cells: some Sequence<[UInt8]>) -> Bool {
    var only: [UInt8]?
    for cell in cells where !SampleRow.isBlank(cell) {
      if only != nil { return false }
      only = cell
    }
    guard let only else { return false }
    if Self.letter(only) != nil { return hasLetters }
    return Self.label(only).map(labels.contains) ?? false
  }

  /// Whether letters follow the alphabet: three of them, or two above records that begin so.
  private static func areLetters(_ letters: [(letter: UInt8, isBegun: Bool)]) -> Bool {
    guard letters.count >= 2,
      zip(letters, letters.dropFirst()).allSatisfy({ $0.letter < $1.letter })
    else { return false }
    return letters.count >= 3 || letters.allSatisfy(\.isBegun)
  }

  /// The small letter that is all of a cell.
  private static func letter(_ cell: [UInt8]) -> UInt8? {
    let letters = cell.filter { $0 > 0x20 }
    guard letters.count == 1, letters[0] | 0x20 &- 0x61 < 26 else { return nil }
    return letters[0] | 0x20
  }

  /// What a cell names in front of its colon, or by its first word; `nil` where it names no group, or says who somebody is or how that
  /// one is reached: « Tél : 02 99 00 00 01 » belongs to the record above.
  private static func label(_ cell: [UInt8]) -> String? {
    guard cell.count <= longest else { return nil }
    if let colon = cell.firstIndex(of: 0x3A) {
      let text = String(decoding: cell[..<colon], as: UTF8.self)
      let words = text.split(separator: " ")
      guard 1...3 ~= words.count, text.contains(where: \.isLetter),
        !text.contains(where: \.isNumber),
        cell[(colon + 1)...].contains(where: { $0 > 0x20 })
      else { return nil }
      if let field = Catalogue.recognise(heading: text), !ofGroups.contains(field.name) {
        return nil
      }
      return Heading.fold(text) + ":"
    }
    let text = String(decoding: cell, as: UTF8.self)
    guard let space = text.firstIndex(of: " ") else { return nil }
    let word = Heading.fold(String(text[..<space]))
    return words.contains(word) ? word : nil
  }

  /// The fields by which lists are grouped.
  private static let ofGroups: Set<String> = [
    "city", "country", "postcode", "category", "client-kind", "product",
  ]

  /// Words with which rows of groups begin and names do not.
  private static let words: Set<String> = [
    "secteur", "region", "zone", "tournee", "classe", "equipe", "categorie", "departement",
    "canton", "niveau", "district", "team", "area", "sector",
  ]
}
