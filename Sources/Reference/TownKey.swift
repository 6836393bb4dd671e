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
    var end = folded.count
    if let cedex = TownKey.startOfCedex(folded) {
      isCedex = true
      number = TownKey.ordinal(folded[TownKey.word(folded, from: cedex + 6)]) ?? 0
      end = max(0, cedex - 1)
    }
    for word in [TownKey.arrondissement, [[]]] {
      guard let last = TownKey.lastWord(folded, end: end) else { break }
      if word[0].isEmpty {
        guard let ordinal = TownKey.ordinal(folded[last]) else { break }
        number = ordinal
      } else if !word.contains(where: { folded[last].elementsEqual($0) }) {
        continue
      }
      end = last.lowerBound - 1
    }
    write(folded, end: end)
  }

  /// Writes the words up to `end`, abbreviations in full.
  private mutating func write(_ folded: [UInt8], end: Int) {
    key.reserveCapacity(end + 8)
    var start = 0
    while start < end {
      var stop = start
      while stop < end, folded[stop] != 0x20 { stop += 1 }
      if start > 0 { key.append(0x20) }
      if stop - start <= 4,
        let whole = TownKey.whole(folded[start..<stop], inside: start > 0 && stop < end)
      {
        key.append(contentsOf: whole)
      } else {
        key.append(contentsOf: folded[start..<stop])
      }
      start = stop + 1
    }
  }

  /// Where the word CEDEX begins, behind another word.
  private static func startOfCedex(_ key: [UInt8]) -> Int? {
    guard key.count > 6 else { return nil }
    for start in 1...(key.count - 5) where key[start] == 0x43 && key[start - 1] == 0x20 {
      if key[start..<(start + 5)].elementsEqual("CEDEX".utf8),
        start + 5 == key.count || key[start + 5] == 0x20
      {
        return start
      }
    }
    return nil
  }

  private static func word(_ key: [UInt8], from start: Int) -> Range<Int> {
    guard start < key.count else { return key.count..<key.count }
    var end = start
    while end < key.count, key[end] != 0x20 { end += 1 }
    return start..<end
  }

  /// The last word before `end`, when another one stands before it.
  private static func lastWord(_ key: [UInt8], end: Int) -> Range<Int>? {
    var start = end
    while start > 0, key[start - 1] != 0x20 { start -= 1 }
    return start > 0 && start < end ? start..<end : nil
  }

  /// The key without its spaces: `Saint Malo` and `SaintMalo` agree.
  public var compact: [UInt8] { key.filter { $0 != 0x20 } }

  private static let arrondissement: [[UInt8]] = ["ARRONDISSEMENT", "ARRDT", "ARR", "ARDT"]
    .map { Array($0.utf8) }

  private static let endings: [[UInt8]] = ["E", "ER", "EME", "ERE", "ND", "IEME"].map {
    Array($0.utf8)
  }

  private static let short: [(word: [UInt8], whole: [UInt8])] = [
    ("ST", "SAINT"), ("STE", "SAINTE"), ("STS", "SAINTS"), ("STES", "SAINTES"), ("LEZ", "LES"),
    ("ND", "NOTRE DAME"), ("CHAT", "CHATEAU"), ("MT", "MONT"), ("GD", "GRAND"), ("VLE", "VILLE"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func whole(_ word: ArraySlice<UInt8>, inside: Bool) -> [UInt8]? {
    if inside, word.elementsEqual([0x53]) { return Array("SUR".utf8) }
    if inside, word.elementsEqual([0x53, 0x53]) { return Array("SOUS".utf8) }
    for entry in short where word.elementsEqual(entry.word) { return entry.whole }
    return nil
  }

  /// The number that a word such as `1ER`, `2E`, `03` or `16EME` writes; 1–20, or 1–99 in digits alone.
  private static func ordinal(_ word: ArraySlice<UInt8>) -> Int? {
    let digits = word.prefix { $0 &- 0x30 < 10 }
    guard !digits.isEmpty, digits.count <= 2 else { return nil }
    let rest = word.dropFirst(digits.count)
    guard rest.isEmpty || endings.contains(where: { rest.elementsEqual($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
