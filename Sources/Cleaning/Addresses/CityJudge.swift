public import Pipelines
public import Reference
public import Tables

/// The name of a town: `ST MALO` and `saint malo` are `Saint-Malo`, when all communes of that name are written so.
///
/// A town that no table knows keeps its letters, and is written with capitals at the beginning of its words when it came in capitals only.
/// CEDEX stays: mail needs it. The name and its post code are held against each other by ``TownFinder``.
/// - Source: INSEE, code officiel géographique; La Poste, base officielle des codes postaux.
public struct CityJudge: ColumnJudge, RememberingJudge {
  private let communes: Communes
  let memories = Spares { ValueMemory() }

  /// A judge over the communes of a library.
  public init(_ library: ReferenceLibrary = .standard) {
    communes = library.communes
  }

  /// Writes the town as it writes itself.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    writeWithCare(value, into: &out)
  }

  /// Cleans a whole column; each value is looked at once.
  public func clean(_ column: TextColumn, tally: inout RuleTally) -> TextColumn {
    cleanRemembering(column, tally: &tally)
  }

  func writeWithCare(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if communes.isWritten(value) {
      out.write(value)
      return .ok
    }
    guard let key = SmallKey(value) else { return writeUnknown(value, into: &out) }
    if key.count == 0 {
      return Plain.trimmed(value).isEmpty ? .empty : .blank(.placeholder)
    }
    if let spelling = communes.spelling(key) {
      out.write(spelling.span)
      return .ok
    }
    return writeUnknown(value, into: &out)
  }

  private func writeUnknown(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let tidy = TidyText.tidy(text)
    if tidy.text.isEmpty { return .empty }
    if NamePlaceholder.tells(value) { return .blank(.placeholder) }
    let town = TownKey(tidy.text)
    var written = TownCasing.written(tidy.text)
    if !town.isCedex, town.number == 0, let known = spelling(town.key) { written = known }
    for byte in written.utf8 { out.write(byte) }
    return tidy.isRepaired ? .repaired(.mojibake) : .ok
  }

  private func spelling(_ key: [UInt8]) -> String? {
    SmallKey(key.span).flatMap { communes.spelling($0) }.map { String(decoding: $0, as: UTF8.self) }
  }
}
