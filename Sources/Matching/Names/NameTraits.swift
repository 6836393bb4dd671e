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

/// The points of how common values are.
struct FrequencyTable: Sendable {
  /// ln((times seen − 1) / rows) in points for each value, with at least one other row.
  private(set) var points: [Int32]
  /// The logarithm of the chance that two random rows agree, in points.
  let agreement: Int32
  /// The chance that two random rows agree.
  let agreementShare: Double

  /// - Parameters:
  ///   - counts: in how many rows each value stands.
  ///   - rows: how many rows hold any value.
  init(counts: [UInt32], rows: Int) {
    let total = Double(max(rows, 2))
    let few = (0..<1024).map { Nats.points(Double(max($0 - 1, 1)) / total) }
    var squares = 0.0
    points = counts.map { count in
      squares += Double(count) * (Double(count) - 1)
      return count < 1024 ? few[Int(count)] : Nats.points(Double(count - 1) / total)
    }
    agreementShare = max(squares / (total * (total - 1)), 0.1 / (total * total))
    agreement = Nats.points(agreementShare)
  }

  /// How much rarer than average an agreement on this value is, in points (0 or below: commoner).
  @inline(__always) func surprise(_ id: UInt32) -> Int32 { points[Int(id)] &- agreement }
}
