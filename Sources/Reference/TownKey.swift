/// The key of a town's name: `St-Étienne s/ Loire` and `SAINT ETIENNE SUR LOIRE` have the same.
///
/// Beyond ``Fold``: the abbreviations of Saint, Sainte, sur, sous and lès; the CEDEX mark and the number of an arrondissement are taken off.
public struct TownKey: Sendable, Equatable {
  /// The key without CEDEX and arrondissement, UTF-8.
  public var key: [UInt8] = []
  /// Whether the name says CEDEX.
  public var isCedex = false
  /// The number that follows the town's name, as in `Paris 16e` or `LYON CEDEX 03`; 0 without one.
  public var number = 0

  /// The key of a name.
  public init(_ name: String) {
    var name = name
    self = name.withUTF8 { TownKey($0) }
  }

  /// The key of a name in UTF-8; O(bytes).
  public init(_ name: UnsafeBufferPointer<UInt8>) {
    var folded: [UInt8] = []
    Fold.key(name, into: &folded)
    var words = folded.split(separator: 0x20).map(Array.init)
    if let cedex = words.firstIndex(of: Array("CEDEX".utf8)), cedex > 0 {
      isCedex = true
      if cedex + 1 < words.count { number = TownKey.ordinal(words[cedex + 1]) ?? 0 }
      words.removeSubrange(cedex...)
    }
    if words.count > 1, let last = words.last, TownKey.arrondissement.contains(last) {
      words.removeLast()
    }
    if words.count > 1, let last = words.last, let ordinal = TownKey.ordinal(last) {
      number = ordinal
      words.removeLast()
    }
    for (index, word) in words.enumerated() {
      if index > 0 { key.append(0x20) }
      let inside = index > 0 && index + 1 < words.count
      key.append(contentsOf: TownKey.whole(word, inside: inside))
    }
  }

  /// The key without its spaces: `Saint Malo` and `SaintMalo` agree.
  public var compact: [UInt8] { key.filter { $0 != 0x20 } }

  private static let arrondissement: [[UInt8]] = ["ARRONDISSEMENT", "ARRDT", "ARR", "ARDT"]
    .map { Array($0.utf8) }

  private static let short: [(word: [UInt8], whole: [UInt8])] = [
    ("ST", "SAINT"), ("STE", "SAINTE"), ("STS", "SAINTS"), ("STES", "SAINTES"), ("LEZ", "LES"),
    ("ND", "NOTRE DAME"), ("CHAT", "CHATEAU"), ("MT", "MONT"), ("GD", "GRAND"), ("VLE", "VILLE"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func whole(_ word: [UInt8], inside: Bool) -> [UInt8] {
    if word.count > 4 { return word }
    if inside, word == [0x53] { return Array("SUR".utf8) }
    if inside, word == [0x53, 0x53] || word == [0x53, 0x2F, 0x53] { return Array("SOUS".utf8) }
    for entry in short where entry.word == word { return entry.whole }
    return word
  }

  /// The number that a word such as `1ER`, `2E`, `03` or `16EME` writes; 1–20, or 1–99 in digits alone.
  private static func ordinal(_ word: [UInt8]) -> Int? {
    let digits = word.prefix { $0 &- 0x30 < 10 }
    guard !digits.isEmpty, digits.count <= 2 else { return nil }
    let rest = Array(word[digits.count...])
    let endings: [String] = ["", "E", "ER", "EME", "ERE", "ND", "IEME"]
    guard endings.contains(where: { Array($0.utf8) == rest }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
