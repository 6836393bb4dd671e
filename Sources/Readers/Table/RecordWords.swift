import Fields
import Reference

/// Whether a row of words over columns of words is the first record of a list without headings: its words are what the others' are.
///
/// Nothing but the words tells: « M.;Dupont;Jean;Paris » is as short and as distinct as a row of headings is.
enum RecordWords {
  /// What the words of a cell are.
  private enum Kind: CaseIterable {
    case civility, firstName, legalForm, street, town, lastName

    /// Trades and things are last names as well: one such column proves nothing.
    var weight: Int { self == .lastName ? 1 : 2 }
  }

  /// Whether a row is a record.
  ///
  /// A heading that the catalogue knows says that it is none, unless the word comes again in its column.
  /// O(columns × records looked at).
  static func isRecord(_ row: SampleRow, above records: ArraySlice<SampleRow>) -> Bool {
    let body = records.filter { !$0.isBlank && !isSameHeading($0, row) }
    guard !body.isEmpty else { return false }
    var weight = 0
    for (column, cell) in row.cells.prefix(300).enumerated() where !SampleRow.isBlank(cell) {
      let others = body.lazy.compactMap {
        column < $0.cells.count && !SampleRow.isBlank($0.cells[column]) ? $0.cells[column] : nil
      }
      if others.contains(cell) {
        weight += 2
        continue
      }
      let text = String(decoding: cell, as: UTF8.self)
      if cell.count <= 60, Catalogue.recognise(heading: text) != nil { return false }
      let words = Fold.key(text).split(separator: " ").map(String.init)
      let kind = Kind.allCases.first { kind in
        isOne(kind, text, words)
          && others.count { other in
            let text = String(decoding: other, as: UTF8.self)
            return isOne(kind, text, Fold.key(text).split(separator: " ").map(String.init))
          } * 2 >= others.count
      }
      weight += kind?.weight ?? 0
    }
    return weight >= 2
  }

  /// Whether the word of a column stands in it again, in a row that is not the same row of headings on another page.
  static func comesAgain(
    _ cell: [UInt8], _ column: Int, of row: SampleRow, in records: ArraySlice<SampleRow>
  ) -> Bool {
    records.contains {
      column < $0.cells.count && $0.cells[column] == cell && !isSameHeading($0, row)
    }
  }

  /// A row of headings that comes again, perhaps with a word changed.
  private static func isSameHeading(_ row: SampleRow, _ heading: SampleRow) -> Bool {
    let same = zip(row.cells, heading.cells).count { $0 == $1 && !SampleRow.isBlank($0) }
    return same == heading.filledCount
      || same > 1 && same * 2 >= heading.filledCount
        && HeadingFinder.knownCount(row) * 2 >= heading.filledCount
  }

  private static func isOne(_ kind: Kind, _ text: String, _ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    let library = ReferenceLibrary.standard
    switch kind {
    case .civility: return words.count == 1 && Civilities.french.contains(first)
    case .firstName:
      return words.count <= 4
        && (library.firstNames.isFirstName(first, atLeast: .wellKnown)
          || library.firstNames.isFirstName(last, atLeast: .wellKnown))
    case .legalForm:
      return words.count >= 2
        && (library.legalForms.form(ofKey: first) != nil
          || library.legalForms.form(ofKey: last) != nil)
    case .street:
      return words.count >= 3 && first.allSatisfy(\.isNumber) && last.contains(where: \.isLetter)
    case .town:
      return !library.communes.places(named: TownKey(text).key).isEmpty
    case .lastName:
      return words.count <= 2
        && library.surnames.estimatedBirths(words.joined(separator: " ")) >= 2_000
    }
  }
}
