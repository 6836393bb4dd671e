/// First names with how often they were given, the share of girls, and their accented form.
///
/// Source: INSEE, fichier des prénoms. About 31,000 names compiled in, more when the user adds the official file.
public struct FirstNames: Sendable {
  /// What is known of one first name.
  public struct Entry: Sendable, Equatable {
    /// Births in France since 1900.
    public let birthCount: Int
    /// The share of girls, in thousandths.
    public let femalePerMille: Int

    /// Whether it is at least so usual as a first name.
    public func isFirstName(atLeast usage: Usage) -> Bool { birthCount >= usage.rawValue }

    /// `F` or `M` when at least 95 of 100 bearers are so, else `nil`.
    public var sex: Sex? { femalePerMille >= 950 ? .female : femalePerMille <= 50 ? .male : nil }
  }

  /// How usual a name is as a first name, by births in France since 1900.
  public enum Usage: Int, CaseIterable, Sendable {
    /// Some families have chosen it: enough to tell a sex.
    case borne = 200
    /// It is a name, and no chance.
    case usual = 500
    /// Everybody has met somebody of that name.
    case common = 1_000
    /// It proves a person, whatever else the word may mean.
    case wellKnown = 2_048
  }

  /// The sex that a first name tells.
  public enum Sex: String, Sendable {
    case female = "F"
    case male = "M"
  }

  private var keys = KeyTable()
  private var entries: [Entry] = []
  private var spelling: [UInt8] = []
  private var spellingStarts: [UInt32] = [0]
  private var foldedKey: [UInt8] = []

  /// The names of a table `prenom,naissances,part_f_pour_mille`; none without a table.
  ///
  /// - Parameter accents: a second table, whose accented spelling wins over an unaccented one of the first, and whose other names are added.
  public init(table: ReferenceTable?, accents: ReferenceTable? = nil) {
    var accented = KeyTable(capacity: accents == nil ? 16 : 24_000)
    var spellings: [Range<Int>] = []
    accents?.scan { row in
      Fold.key(row.bytes(0), into: &foldedKey)
      if accented.add(foldedKey) == spellings.count { spellings.append(row.range(0)) }
    }
    keys = KeyTable(capacity: table == nil ? 16 : 24_000)
    for table in [table, accents].compactMap({ $0 }) {
      table.scan { row in
        let name = row.bytes(0)
        Fold.key(name, into: &foldedKey)
        guard !foldedKey.isEmpty, keys.add(foldedKey) == entries.count else { return }
        entries.append(
          Entry(birthCount: row.number(1) ?? 0, femalePerMille: min(1_000, row.number(2) ?? 500)))
        if let index = accented.find(foldedKey), !name.contains(where: { $0 >= 0x80 }) {
          accents?.withBytes { spelling.append(contentsOf: $0[spellings[index]]) }
        } else {
          spelling.append(contentsOf: name)
        }
        spellingStarts.append(UInt32(truncatingIfNeeded: spelling.count))
      }
    }
  }

  /// The number of names.
  public var count: Int { entries.count }

  /// The number of the name with this key (``Fold``: capitals, no accents, hyphens as spaces), or `nil`.
  public func find(_ key: [UInt8]) -> Int? { keys.find(key) }

  /// The number of the name with this key, or `nil`.
  public func find(_ key: SmallKey) -> Int? { key.find(in: keys) }

  /// What is known of the name with this key, or `nil`.
  public func entry(_ key: String) -> Entry? { keys.find(key).map { entries[$0] } }

  /// Whether the word with this key is a first name, and at least so usual; O(bytes).
  public func isFirstName(_ key: String, atLeast usage: Usage) -> Bool {
    keys.find(key).map { entries[$0].isFirstName(atLeast: usage) } ?? false
  }

  /// What is known of name number `index`.
  public func entry(at index: Int) -> Entry { entries[index] }

  /// Name number `index` as French spells it, UTF-8: `François`.
  public func spelling(at index: Int) -> ArraySlice<UInt8> {
    spelling[Int(spellingStarts[index])..<Int(spellingStarts[index + 1])]
  }

  /// The name with this key as French spells it, or `nil`.
  public func spelling(_ key: String) -> String? {
    keys.find(key).map { String(decoding: spelling(at: $0), as: UTF8.self) }
  }

  /// The one name, at least so usual, that reads like `pattern`, in which `?` stands for one lost letter.
  ///
  /// `nil` when there is none, or more than one. O(names).
  public func completing(_ pattern: String, usage: Usage = .usual) -> String? {
    let wanted = pattern.uppercased().unicodeScalars.map(\.value)
    var found: String?
    for index in 0..<count where entries[index].isFirstName(atLeast: usage) {
      let name = String(decoding: spelling(at: index), as: UTF8.self)
      let letters = name.uppercased().unicodeScalars.map(\.value)
      guard letters.count == wanted.count else { continue }
      let fits = zip(wanted, letters).allSatisfy { wanted, letter in
        wanted == letter || wanted == 0x3F && letter >= 0x80
      }
      guard fits else { continue }
      if found != nil { return nil }
      found = name
    }
    return found
  }
}
