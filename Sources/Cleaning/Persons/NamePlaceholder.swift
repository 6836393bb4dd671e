internal import Reference

/// Tells names that stand for nobody, fast: one key, one look-up.
enum NamePlaceholder {
  private static let table: KeyTable = {
    var table = KeyTable(capacity: 256)
    for word in OrganisationWords.nobody.sorted() where !word.isEmpty {
      _ = table.add(Array(word.utf8))
    }
    for word in OrganisationWords.counters.sorted() { _ = table.add(Array(word.utf8)) }
    return table
  }()

  /// Whether the value is such a word; a value without any letter or digit is one too.
  @inline(__always)
  static func tells(_ value: Span<UInt8>) -> Bool {
    guard value.count <= 24, let key = SmallKey(value) else { return false }
    return key.count == 0 || key.find(in: table) != nil
  }

  /// Words for nobody that thousands are called: `SANS`, `PERSONNE`, `TOTO`.
  private static let familyNames: KeyTable = {
    var table = KeyTable(capacity: 16)
    let surnames = ReferenceLibrary.standard.surnames
    for word in OrganisationWords.nobody.sorted() where word.count > 3 {
      if let rank = surnames.rank(word), rank < 20_000 { _ = table.add(Array(word.utf8)) }
    }
    return table
  }()

  /// Whether the value is a word for nobody that is a usual family name too.
  static func isFamilyName(_ value: Span<UInt8>) -> Bool {
    guard value.count >= 4, value.count <= 24, let key = SmallKey(value) else { return false }
    return key.find(in: familyNames) != nil
  }
}
