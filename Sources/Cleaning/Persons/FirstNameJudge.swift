public import Pipelines
public import Reference
public import Tables

/// A first name, or several: `FRANCOIS` is written `François`, `JEAN PIERRE` `Jean-Pierre`, `JP` `J.-P.`.
///
/// Accents are restored on first names only, from the table of the INSEE; a letter that was lost (`FRAN?OIS`) when only one name fits.
/// - Source: French usage in the writing of first names; accents by the table of first names.
public struct FirstNameJudge: ColumnJudge, RememberingJudge {
  private let firstNames: FirstNames
  private let casing: NameCasing
  let memories = Spares { ValueMemory() }

  /// A judge over the name tables of a library.
  public init(_ library: ReferenceLibrary = .standard) {
    firstNames = library.firstNames
    casing = NameCasing(firstNames: library.firstNames)
  }

  /// Writes the first name as French spells it.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    writeWithCare(value, into: &out)
  }

  /// Cleans a whole column; each value is looked at once.
  public func clean(_ column: TextColumn, tally: inout RuleTally) -> TextColumn {
    cleanRemembering(column, tally: &tally)
  }

  func writeWithCare(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if NamePlaceholder.tells(value) {
      // « X. » may be Xavier: a letter with its point is an initial.
      guard value.count == 2, Plain.isLetter(value[0]), value[1] == 0x2E else {
        return .blank(.placeholder)
      }
      out.write(Plain.upper(value[0]))
      out.write(0x2E)
      return .ok
    }
    let shape = NameShape(value)
    if case .odd = shape { return writeOdd(value, into: &out) }
    if value.count == 2, case .plainCapitals = shape, let key = SmallKey(value),
      firstNames.find(key) == nil
    {
      let pair = NameWord(value.text)
      if pair.isPairOfInitials {
        for byte in pair.initialsWritten.utf8 { out.write(byte) }
        return .ok
      }
    }
    if Self.isSingle(value), let key = SmallKey(value), let index = firstNames.find(key) {
      let spelling = firstNames.spelling(at: index)
      if Self.differsByAccentsOnly(value, spelling) {
        out.write(utf8: spelling)
        return .ok
      }
    } else if !Self.isSingle(value) {
      return writeOdd(value, into: &out)
    }
    if case .written = shape {
      out.write(value)
    } else {
      NameShape.writeTitled(value, into: &out)
    }
    return .ok
  }

  /// One word, perhaps with hyphens.
  @inline(__always)
  private static func isSingle(_ value: Span<UInt8>) -> Bool {
    for index in 0..<value.count where value[index] == 0x20 || value[index] == 0x27 { return false }
    return true
  }

  /// Whether the value is ASCII with the hyphens of the spelling, and the spelling adds something.
  @inline(__always)
  private static func differsByAccentsOnly(_ value: Span<UInt8>, _ spelling: ArraySlice<UInt8>)
    -> Bool
  {
    var hyphens = 0
    for index in 0..<value.count {
      if value[index] >= 0x80 { return false }
      if value[index] == 0x2D { hyphens &+= 1 }
    }
    var accents = 0
    for byte in spelling {
      if byte >= 0x80 { accents &+= 1 }
      if byte == 0x2D { hyphens &-= 1 }
    }
    return accents > 0 && hyphens == 0
  }

  private func writeOdd(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let tidy = TidyText.tidy(text)
    if OrganisationWords.placeholder(Fold.key(tidy.text)) != nil {
      return tidy.text.isEmpty ? .empty : .blank(.placeholder)
    }
    var words = tidy.text.split(separator: " ").map { NameWord(String($0)) }
    var isRepaired = tidy.isRepaired
    for index in words.indices
    where words[index].text.contains("?") || words[index].text.contains("\u{FFFD}") {
      let pattern = String(words[index].text.map { $0 == "\u{FFFD}" ? "?" : $0 })
      guard let found = firstNames.completing(pattern) else { continue }
      words[index] = NameWord(found)
      isRepaired = true
    }
    let written = casing.firstName(words)
    for byte in written.utf8 { out.write(byte) }
    return isRepaired ? .repaired(.mojibake) : .ok
  }
}
