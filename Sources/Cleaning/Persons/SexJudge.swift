internal import Reference
public import Tables

/// The sex: `F` or `M`; read from words in five languages, from `H`, and from the codes of ISO/IEC 5218 and the INSEE (1 male, 2 female).
public struct SexJudge: ColumnJudge {
  /// A judge of sexes.
  public init() {}

  /// Writes `F` or `M`.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    guard let key = SmallKey(value) else { return .rejected(.unknownWord) }
    if key.count == 0 { return .empty }
    guard let sex = Self.words.index(of: key) else {
      return Placeholder.ruling(value, else: .unknownWord)
    }
    if sex == 0 { return .blank(.placeholder) }
    out.write(sex)
    return .ok
  }

  private static let words = Words()

  private struct Words {
    private var keys = KeyTable(capacity: 64)
    private var sexes: [UInt8] = []

    init() {
      let unknown: Set<String> = [
        "0", "9", "X", "NC", "INCONNU", "U", "UNKNOWN", "AUTRE", "OTHER", "INDETERMINE",
      ]
      for (sex, words) in [
        (UInt8(0x4D), SexWords.male), (UInt8(0x46), SexWords.female), (UInt8(0), unknown),
      ] {
        for word in words.sorted() where keys.add(Array(word.utf8)) == sexes.count {
          sexes.append(sex)
        }
      }
    }

    func index(of key: SmallKey) -> UInt8? { key.find(in: keys).map { sexes[$0] } }
  }
}
