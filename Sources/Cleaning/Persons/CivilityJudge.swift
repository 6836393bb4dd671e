internal import Reference
public import Tables

/// A civility: `MONSIEUR`, `Mr` and `M` are `M.`; `Mlle` is `Mme`; `Mr et Mme` is `M. et Mme`.
///
/// Codes (`1`, `2`) are refused: programs differ in what they mean by them; `translate` says it for a source.
/// - Source: our table `civilites.csv`; circulaire 5575/SG du 21 février 2012 for « Mademoiselle ».
public struct CivilityJudge: ColumnJudge {
  /// A judge of civilities.
  public init() {}

  private static let forms: (keys: KeyTable, written: [String]) = {
    var keys = KeyTable(capacity: 128)
    var written: [String] = []
    for writing in Civilities.standard.all
    where keys.add(Array(writing.key.utf8)) == written.count {
      written.append(writing.written)
    }
    // Words of a column of civilities that before a name would be names or words.
    for (civility, words) in [
      ("M.", own.men + SexWords.male.sorted()), ("Mme", own.women + SexWords.female.sorted()),
      ("Dr", ["DOTT SSA", "DOTTSSA"]), ("Me", ["AVV"]), ("Mx", ["MX"]),
    ] {
      for word in words
      where word.contains(where: \.isLetter) && keys.add(Array(word.utf8)) == written.count {
        written.append(civility)
      }
    }
    return (keys, written)
  }()

  private static let own = (
    men: ["DE HEER", "HEER", "DON", "SR D", "SR DON", "VEUF"],
    women: ["DONA", "SRA DNA", "SRA DONA", "VVE", "VEUVE"]
  )

  /// Writes the civility as it stands on an envelope.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    guard let key = SmallKey(value) else { return .rejected(.unknownWord) }
    if key.count == 0 { return .empty }
    if let index = key.find(in: Self.forms.keys) {
      for byte in Self.forms.written[index].utf8 { out.write(byte) }
      return .ok
    }
    return writeRare(value, into: &out)
  }

  private func writeRare(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    var words = NameWord.words(of: TidyText.tidy(text).text)
    // « Mme Vve », « Madame veuve ».
    if words.count > 1 { words.removeAll { BirthName.mark($0) == .widowOf } }
    guard let civility = Civility.whole(words) else {
      let isCode = text.utf8.contains { $0 &- 0x30 < 10 }
      return Placeholder.ruling(value, else: isCode ? .ambiguous : .unknownWord)
    }
    for byte in civility.written.utf8 { out.write(byte) }
    return .ok
  }
}
