import Tables

/// How certain each record is to belong to its cluster.
struct Certainties: Sendable {
  /// The chance, in thousandths; 1000 for a record that is alone.
  private(set) var thousandths: [UInt16]
  /// Records that are alone and tell no client: rows that say the same as they do are not one for it.
  private(set) var isWeak: [Bool]

  /// The certainties of all records; O(records · jury), in parallel.
  /// - Parameters:
  ///   - lone: records that ``LoneNumbers`` joined: their points say nothing of how sure that is.
  ///   - gain: the points by which two rows that say the same are likelier one client than two records that do not.
  init(
    of forest: ClusterForest, _ comparer: PairComparer, _ card: Scorecard, lone: Set<UInt32>,
    gain: AlikeRows.Gain, _ workers: Workers
  ) {
    let count = comparer.features.count
    thousandths = [UInt16](repeating: 1000, count: count)
    isWeak = [Bool](repeating: false, count: count)
    let runs = Workers.runs(of: count, size: 8_192)
    let found = workers.map(runs.count) { run -> Piece in
      var piece = Piece()
      for record in runs[run] {
        piece.note(UInt32(record), in: forest, comparer, card, gain)
      }
      return piece
    }
    for piece in found {
      for (record, certainty) in piece.thousandths { thousandths[Int(record)] = certainty }
      for record in piece.weak { isWeak[Int(record)] = true }
    }
    for record in lone { thousandths[Int(record)] = LoneNumbers.certainty }
  }

  /// What one run of records gives.
  private struct Piece: Sendable {
    var thousandths: [(UInt32, UInt16)] = []
    var weak: [UInt32] = []
    private var members: [UInt32] = []
    private var areNamed: [Bool] = []
    private var points: [Int32] = []

    init() {}

    /// A record that stands for its cluster speaks for all members of it: each pair is scored once, and counts for both.
    mutating func note(
      _ record: UInt32, in forest: ClusterForest, _ comparer: PairComparer, _ card: Scorecard,
      _ gain: AlikeRows.Gain
    ) {
      let root = forest.root(record)
      let size = forest.size(root)
      if size == 1 {
        if !Certainties.tellsAClient(Int(record), comparer, card, gain) { weak.append(record) }
        return
      }
      guard size <= Clustering.jury else {
        forest.members(root, limit: Clustering.jury + 1, into: &members)
        areNamed = members.map { comparer.namesSomebody($0) }
        let isAnyNamed = zip(members, areNamed).contains { $1 }
        var links = Links()
        for (place, other) in members.prefix(Clustering.jury).enumerated()
        where other != record && areNamed[place] == isAnyNamed {
          links.note(Certainties.points(record, other, comparer, card))
        }
        return thousandths.append((record, links.thousandths))
      }
      guard root == record else { return }
      forest.members(root, into: &members)
      areNamed = members.map { comparer.namesSomebody($0) }
      let named = areNamed.count { $0 }
      points = [Int32](repeating: 0, count: size * size)
      for i in 0..<size {
        for j in (i + 1)..<size {
          points[i * size + j] = Certainties.points(members[i], members[j], comparer, card)
          points[j * size + i] = points[i * size + j]
        }
      }
      for i in 0..<size {
        // What names nobody does not count against others, unless nobody is named.
        var links = Links()
        for j in 0..<size where j != i && areNamed[j] == (named > 0) {
          links.note(points[i * size + j])
        }
        thousandths.append((members[i], links.thousandths))
      }
    }
  }

  /// The points of a record with others of its cluster.
  private struct Links {
    private var best = Int32.min
    private var sum = 0
    private var count = 0

    mutating func note(_ points: Int32) {
      best = max(best, points)
      sum += Int(points)
      count += 1
    }

    /// Half the best pair, half the mean.
    var thousandths: UInt16 {
      guard count > 0 else { return 1000 }
      return UInt16(
        Nats.probability(Int32((Int(best) * count + sum) / (2 * count))) * 1000)
    }
  }

  private static func points(
    _ one: UInt32, _ other: UInt32, _ comparer: PairComparer, _ card: Scorecard
  ) -> Int32 {
    let (a, b) = (Int(min(one, other)), Int(max(one, other)))
    let (pattern, surprise) = comparer.compare(a, b)
    let points = card.weights(pattern, surprise, kind: comparer.kind(a, b)).scores.same
    return min(max(points, Clustering.bounds.lowerBound), Clustering.bounds.upperBound)
  }

  /// Whether two rows that both say what the record says would be one client.
  private static func tellsAClient(
    _ record: Int, _ comparer: PairComparer, _ card: Scorecard, _ gain: AlikeRows.Gain
  ) -> Bool {
    if comparer.features.flags[record].contains(.generic) { return false }
    let (pattern, surprise) = comparer.compare(record, record)
    let kind = comparer.kind(record, record)
    let gain = comparer.features.isReachable(record) ? gain.reachable : gain.bare
    return card.weights(pattern, surprise, kind: kind).scores.same &+ gain[kind] >= 500
  }
}
