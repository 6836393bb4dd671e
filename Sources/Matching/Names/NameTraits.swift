import Reference

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

  /// From so many births on, 2,048, a first name is known: a slip of the keyboard seldom makes one such name of another.
  static let knownMagnitude: UInt8 = 11

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
    magnitude = UInt8(Int.bitWidth - 1 - entry.birthCount.leadingZeroBitCount)
    guard isKnown else { return }
    switch entry.sex {
    case .female: sex = 2
    case .male: sex = 1
    case nil: break
    }
  }
}
