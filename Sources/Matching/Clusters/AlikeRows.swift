import Tables

/// What rows that say the same tell of how often a client comes back.
///
/// Training sees rows that say the same as one record. In a list of invoices most of the duplicates are such rows, and what is left
/// looks as if no client stood there twice; in a list of members the same rows are namesakes. How many there are tells which: chance
/// explains so many, and only what is beyond that is one client's. Rows with something to reach somebody by are counted by themselves: a
/// list of addresses that stands there twice says nothing of bare names.
struct AlikeRows {
  private let comparer: PairComparer
  private let card: Scorecard
  private let workers: Workers
  /// For each record how many rows say it.
  private let rowCounts: [UInt32]
  /// Of the rows that reach nobody the share that bears each last name and each first name, and that is of each town.
  private var last: [Double]
  private var first: [Double]
  private var towns: [UInt64: Double] = [:]

  init(_ comparer: PairComparer, _ card: Scorecard, _ workers: Workers) {
    self.comparer = comparer
    self.card = card
    self.workers = workers
    let features = comparer.features
    var counts = [UInt32](repeating: 0, count: features.count)
    for record in features.recordOfRow { counts[Int(record)] += 1 }
    rowCounts = counts
    last = [Double](repeating: 0, count: features.names.pool.count)
    first = last
    let bare = (0..<features.count).filter { Self.isBare($0, features) }
    let share = 1 / Double(bare.reduce(0) { $0 + Int(counts[$1]) })
    for record in bare {
      let rows = Double(counts[record]) * share
      if features.last[record] != ValuePool.none { last[Int(features.last[record])] += rows }
      if features.first[record] != ValuePool.none { first[Int(features.first[record])] += rows }
      towns[Self.town(record, features), default: 0] += rows
    }
  }

  /// The points by which one client is likelier among rows that say the same than among records: by kind, of those that hold nothing to
  /// reach anybody by and of the others.
  struct Gain: Sendable {
    let bare: [Int32]
    let reachable: [Int32]
  }

  /// The gain over what training found.
  func gain(over model: MatchModel) -> Gain {
    let runs = Workers.runs(of: rowCounts.count, size: 16_384)
    var sums = Counted()
    for found in workers.map(runs.count, { count(runs[$0]) }) {
      for kind in sums.bare.indices {
        sums.bare[kind].add(found.bare[kind])
        sums.reachable[kind].add(found.reachable[kind])
      }
    }
    return Gain(bare: gain(sums.bare, model), reachable: gain(sums.reachable, model))
  }

  private func gain(_ sums: [Sums], _ model: MatchModel) -> [Int32] {
    let pairs = MatchModel.pairCounts((persons: sums[0].rows, companies: sums[2].rows))
    return sums.indices.map { kind in
      let chance = Double(sums[kind].chance) / Self.parts
      let excess = Double(sums[kind].pairs) - chance
      // Twice the spread that chance has by itself is no evidence yet, nor is what is left out of it: families and fashions repeat names.
      guard excess > 2 * chance.squareRoot() + chance / 2 else { return 0 }
      let share = min(0.2, excess / max(pairs[kind], 1))
      return max(0, Nats.points(share) - Nats.points(model.sameShare[kind]))
    }
  }

  /// Pairs by chance are counted in whole millionths, so that the order of the rows does not matter.
  private static let parts = 1_000_000.0

  private struct Sums: Sendable {
    var rows = 0
    /// Pairs of rows that say the same.
    var pairs = 0
    /// As many as chance makes, in millionths.
    var chance = 0

    mutating func add(_ other: Sums) {
      rows += other.rows
      pairs += other.pairs
      chance += other.chance
    }
  }

  private struct Counted: Sendable {
    var bare = [Sums](repeating: Sums(), count: MatchModel.kindCount)
    var reachable = [Sums](repeating: Sums(), count: MatchModel.kindCount)
  }

  private func count(_ run: Range<Int>) -> Counted {
    var counted = Counted()
    let features = comparer.features
    for record in run where !features.flags[record].contains(.generic) {
      let rows = Int(rowCounts[record])
      let isBare = !features.isReachable(record)
      let kind = comparer.kind(record, record)
      // No stranger says by chance what one row says that reaches somebody.
      guard isBare || rows > 1 else {
        counted.reachable[kind].rows += 1
        continue
      }
      let chance = stranger(record, kind, isBare: isBare)
      let sums = Sums(
        rows: rows, pairs: rows * (rows - 1) / 2,
        chance: Int(
          (Double(rows) * min(1, chance) * Double(features.recordOfRow.count) / 2 * Self.parts)
            .rounded()))
      if isBare { counted.bare[kind].add(sums) } else { counted.reachable[kind].add(sums) }
    }
    return counted
  }

  /// How likely a stranger says what a record says. Two names are told by how usual each is among the rows: those who come back bear each
  /// of them more often, but hardly both by chance. Of one name alone only the model knows how seldom strangers share it.
  private func stranger(_ record: Int, _ kind: Int, isBare: Bool) -> Double {
    let features = comparer.features
    let names = (last: features.last[record], first: features.first[record])
    guard isBare, kind == 0, names.last != ValuePool.none, names.first != ValuePool.none else {
      let (pattern, surprise) = comparer.compare(record, record)
      return Nats.exp(Double(card.weights(pattern, surprise, kind: kind)[.unrelated]) / 1000)
    }
    return last[Int(names.last)] * first[Int(names.first)]
      * (towns[Self.town(record, features)] ?? 1)
  }

  private static func isBare(_ record: Int, _ features: Features) -> Bool {
    !features.isReachable(record) && !features.flags[record].contains(.generic)
  }

  private static func town(_ record: Int, _ features: Features) -> UInt64 {
    features.postcode[record] != 0
      ? UInt64(features.postcode[record]) : UInt64(features.city[record]) << 32
  }
}
