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
    }
  }
}
