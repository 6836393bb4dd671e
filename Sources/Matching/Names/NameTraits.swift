import Reference
import Tables

/// What comparing names needs to know of each distinct name, worked out once.
struct NameTraits: Sendable {
  /// The name without spaces, as a hash: `le goff` and `legoff` are one.
  private(set) var joined: [UInt64] = []
  /// The sound of the name, as a hash; 0 for a single letter.
  private(set) var sound: [UInt64] = []
  /// The groups of nicknames that it belongs to.
  private(set) var nicknames: [[UInt16]] = []
  /// How many words it has.
  private(set) var wordCounts: [UInt8] = []
  /// What a table of first names says of it.
  private(set) var given: [GivenName] = []

  /// The sound of the first word that tells most, where the name has several: what is left of it when it is cut short. Else 0.
  private(set) var headSound: [UInt64] = []
  /// The hashes of its words added up: the same for the same words in any order.
  private(set) var wordSum: [UInt64] = []

  /// The traits of all names of a pool; O(bytes), in parallel.
  init(_ pool: ValuePool, workers: Workers = Workers(1)) {
    let runs = Workers.runs(of: pool.count, size: 8_192)
    for piece in workers.map(runs.count, { NameTraits(pool, runs[$0]) }) {
      joined += piece.joined
      sound += piece.sound
      nicknames += piece.nicknames
      wordCounts += piece.wordCounts
      given += piece.given
      headSound += piece.headSound
      wordSum += piece.wordSum
    }
  }

  private init(_ pool: ValuePool, _ ids: Range<Int>) {
    var letters: [UInt8] = []
    var key: [UInt8] = []
    for id in ids {
      let range = pool.range(UInt32(id))
      letters.removeAll(keepingCapacity: true)
      key.removeAll(keepingCapacity: true)
      var words = 1
      for place in range {
        if pool.bytes[place] == 0x20 { words += 1 } else { letters.append(pool.bytes[place]) }
      }
      FrenchSound.key(pool.bytes, range, into: &key)
      joined.append(Mix.hash(letters))
      sound.append(letters.count > 1 && !key.isEmpty ? Mix.hash(key) : 0)
      nicknames.append(Nicknames.groups(pool.bytes, range))
      wordCounts.append(UInt8(min(words, 255)))
      given.append(GivenName(pool.bytes, range))
      headSound.append(words > 1 ? Self.headSound(pool.bytes, range, &key) : 0)
      var sum: UInt64 = 0
      var start = range.lowerBound
      for place in range where pool.bytes[place] == 0x20 {
        sum &+= Mix.hash(pool.bytes, start..<place)
        start = place + 1
      }
      wordSum.append(sum &+ Mix.hash(pool.bytes, start..<range.upperBound))
    }
  }

  /// `garcia` of `garcia lopez`, `goff` of `le goff`.
  private static func headSound(_ bytes: [UInt8], _ range: Range<Int>, _ key: inout [UInt8])
    -> UInt64
  {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound && bytes[end] != 0x20 { end += 1 }
      if end - start >= 3 && !NameParticles.contains(bytes, start..<end) {
        key.removeAll(keepingCapacity: true)
        FrenchSound.key(bytes, start..<end, into: &key)
        return key.isEmpty ? 0 : Mix.hash(key)
      }
      start = end + 1
    }
    return 0
  }
}

extension NameTraits {
  /// Whether people give one of the two names for the other, or both for a third.
  func areNicknames(_ a: Int, _ b: Int) -> Bool {
    for group in nicknames[a] where nicknames[b].contains(group) { return true }
    return false
  }
}

/// What a table of first names says of a name.
struct GivenName: Sendable, Hashable {
  /// The logarithm, to the base of 2, of how many bear it as a first name; 0 for a name that the table does not have.
  private(set) var magnitude: UInt8 = 0
  /// 1 when nearly all who bear it are men, 2 for women, 0 for neither; as civilities are kept.
  private(set) var sex: UInt8 = 0

  /// From there on a first name is known: a slip of the keyboard seldom makes one such name of another.
  static let knownMagnitude = magnitude(of: FirstNames.Usage.wellKnown.rawValue)

  private static func magnitude(of births: Int) -> UInt8 {
    UInt8(Int.bitWidth - 1 - births.leadingZeroBitCount)
  }

  /// Whether many bear it as a first name.
  var isKnown: Bool { magnitude >= Self.knownMagnitude }

  /// Looks a folded name up; of a composed name that the table does not have, its first word tells.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    for place in range {
      let byte = bytes[place]
      guard byte < 0x80 else { return }
      key.append(byte >= 0x61 && byte <= 0x7A ? byte - 32 : byte)
    }
    let names = ReferenceLibrary.standard.firstNames
    var index = names.find(key)
    if index == nil, let space = key.firstIndex(of: 0x20) {
      index = names.find(Array(key[..<space]))
    }
    guard let index else { return }
    let entry = names.entry(at: index)
    guard entry.birthCount > 0 else { return }
    magnitude = Self.magnitude(of: entry.birthCount)
    guard isKnown else { return }
    switch entry.sex {
    case .female: sex = 2
    case .male: sex = 1
    case nil: break
    }
  }
}
