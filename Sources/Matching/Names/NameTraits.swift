import Reference

/// What comparing names needs to know of each distinct name, worked out once.
struct NameTraits: Sendable {
  /// The name without spaces, as a hash: `le goff` and `legoff` are one.
  private(set) var joined: [UInt64] = []
  /// The sound of the name, as a hash; 0 for a single letter.
  private(set) var sound: [UInt64] = []
  /// The groups of nicknames that it belongs to.
  private(set) var nicknames: [UInt128] = []
  /// How many words it has.
  private(set) var wordCounts: [UInt8] = []
  /// What a table of first names says of it.
  private(set) var given: [GivenName] = []

  init(_ pool: ValuePool) {
    var letters: [UInt8] = []
    var key: [UInt8] = []
    joined.reserveCapacity(pool.count)
    sound.reserveCapacity(pool.count)
    for id in 0..<UInt32(pool.count) {
      let range = pool.range(id)
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
    }
  }
}

/// What a table of first names says of a name.
struct GivenName: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// Many bear it as a first name: a slip of the keyboard seldom makes one such name of another.
  static let known = GivenName(rawValue: 1)
  /// Nearly all who bear it are men.
  static let man = GivenName(rawValue: 2)
  /// Nearly all who bear it are women.
  static let woman = GivenName(rawValue: 4)

  /// So many births make a first name known.
  static let knownBirths = 2_000

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Looks a folded name up; of a composed name that the table does not have, its first word tells the sex.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self = []
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
    guard entry.birthCount >= Self.knownBirths else { return }
    insert(.known)
    switch entry.sex {
    case .female: insert(.woman)
    case .male: insert(.man)
    case nil: break
    }
  }

  /// 1 for a man's name, 2 for a woman's, 0 for a name that tells neither; as civilities are kept.
  var sex: UInt8 { contains(.man) ? 1 : contains(.woman) ? 2 : 0 }
}
