public import Pipelines
public import Reference
public import Tables

/// A family name: `LE GOFF` is written `Le Goff`, `DE LA TOUR` `de La Tour`, `O'CONNOR` `O'Connor`.
///
/// What the source wrote in mixed case stays as it is, and no accent is ever added: nobody knows how the family writes itself.
/// A word that stands for nobody (`XXX`, `inconnu`) is no value.
/// - Source: French usage in the writing of family names; our table `particules.csv`.
public struct LastNameJudge: ColumnJudge, RememberingJudge {
  private let casing: NameCasing
  let memories = Spares { ValueMemory() }
  /// Whether a word that is a family name too (`SANS`, `TOTO`) stays; whoever asks has looked at the first name beside it.
  private let keepsNames: Bool

  /// A judge over the name tables of a library.
  public init(_ library: ReferenceLibrary = .standard) { self.init(library, keepsNames: false) }

  init(_ library: ReferenceLibrary = .standard, keepsNames: Bool) {
    casing = NameCasing(firstNames: library.firstNames)
    self.keepsNames = keepsNames
  }

  /// Writes the name in its usual letters.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    writeAtOnce(value, into: &out) ?? writeWithCare(value, into: &out)
  }

  /// Cleans a whole column; each value is looked at once.
  public func clean(_ column: TextColumn, tally: inout RuleTally) -> TextColumn {
    cleanRemembering(column, tally: &tally)
  }

  /// Writes a name of plain letters in its usual ones.
  func writeAtOnce(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling? {
    if NamePlaceholder.tells(value), !(keepsNames && NamePlaceholder.isFamilyName(value)) {
      return .blank(.placeholder)
    }
    switch NameShape(value) {
    case .written: out.write(value)
    case .plainCapitals, .plainSmalls: NameShape.writeTitled(value, into: &out)
    case .odd:
      if !NameShape.writeFamily(value, into: &out) { return nil }
    }
    return .ok
  }

  /// Writes any other name.
  func writeWithCare(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let tidy = TidyText.tidy(text)
    let key = Fold.key(tidy.text)
    if OrganisationWords.placeholder(key) != nil,
      !(keepsNames && NamePlaceholder.isFamilyName(key.utf8.span))
    {
      return tidy.text.isEmpty ? .empty : .blank(.placeholder)
    }
    let words = tidy.text.split(separator: " ").map { NameWord(String($0)) }
    let written = casing.lastName(words)
    for byte in written.utf8 { out.write(byte) }
    return tidy.isRepaired ? .repaired(.mojibake) : .ok
  }
}
