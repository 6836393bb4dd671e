import Tables

/// How certain each record is to belong to its cluster.
struct Certainties: Sendable {
  /// The chance, in thousandths; 1000 for a record that is alone.
  private(set) var thousandths: [UInt16]
  /// Records that are alone and tell no client: rows that say the same as they do are not one for it.
  private(set) var isWeak: [Bool]

  /// The certainties of all records; O(records · jury), in parallel.
  init(of forest: ClusterForest, _ comparer: PairComparer, _ card: Scorecard, _ workers: Workers) {
    let count = comparer.features.count
    thousandths = [UInt16](repeating: 1000, count: count)
    isWeak = [Bool](repeating: false, count: count)
    let runs = Workers.runs(of: count, size: 8_192)
    let found = workers.map(runs.count) { run -> Piece in
      var piece = Piece()
      for record in runs[run] {
        piece.note(UInt32(record), in: forest, comparer, card)
      }
      return piece
    }
    for piece in found {
      for (record, certainty) in piece.thousandths { thousandths[Int(record)] = certainty }
      for record in piece.weak { isWeak[Int(record)] = true }
    }
  }

  /// What one run of records gives.
  private struct Piece: Sendable {
    var thousandths: [(UInt32, UInt16)] = []
    var weak: [UInt32] = []
    private var members: [UInt32] = []
    private var points: [Int32] = []

    init() {}

    /// A record that stands for its cluster speaks for all members of it: each pair is scored once, and counts for both.
    mutating func note(
      _ record: UInt32, in forest: ClusterForest, _ comparer: PairComparer, _ card: Scorecard
    ) {
      let root = forest.root(record)
      let size = forest.size(root)
      if size == 1 {
        if !Certainties.tellsAClient(Int(record), comparer, card) { weak.append(record) }
        return
      }
      guard size <= Clustering.jury else {
        forest.members(root, limit: Clustering.jury + 1, into: &members)
        points.removeAll(keepingCapacity: true)
        for other in members.prefix(Clustering.jury)
        where other != record && comparer.namesSomebody(other) {
          points.append(Certainties.points(record, other, comparer, card))
        }
        return append(record, points, isNamed: comparer.namesSomebody(record))
      }
      guard root == record else { return }
      forest.members(root, into: &members)
      points = [Int32](repeating: 0, count: size * size)
      for i in 0..<size {
        for j in (i + 1)..<size {
          points[i * size + j] = Certainties.points(members[i], members[j], comparer, card)
          points[j * size + i] = points[i * size + j]
        }
      }
      let areNamed = members.allSatisfy { comparer.namesSomebody($0) }
      for i in 0..<size {
        let row = points[(i * size)..<((i + 1) * size)]
        if areNamed {
          append(members[i], row[..<(i * size + i)] + row[(i * size + i + 1)...], isNamed: true)
        } else {
          let named = row.indices.filter {
            $0 != i * size + i && comparer.namesSomebody(members[$0 - i * size])
          }
          append(
            members[i], named.map { row[$0] }, isNamed: comparer.namesSomebody(members[i]))
        }
      }
    }

    /// Half the best pair, half the mean; what names nobody does not count against others.
    private mutating func append(
      _ record: UInt32, _ points: some Collection<Int32>, isNamed: Bool
    ) {
      guard !points.isEmpty else {
        // Nobody is named, or this record alone.
        return thousandths.append((record, isNamed ? 1000 : LoneNumbers.certainty))
      }
      let sum = points.reduce(0) { $0 + Int($1) }
      let best = Int(points.max() ?? 0)
      let certainty = Int32((best * points.count + sum) / (2 * points.count))
      let share = UInt16(Nats.probability(certainty) * 1000)
      thousandths.append((record, isNamed ? share : max(share, LoneNumbers.certainty)))
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
  private static func tellsAClient(_ record: Int, _ comparer: PairComparer, _ card: Scorecard)
    -> Bool
  {
    if comparer.features.flags[record].contains(.generic) { return false }
    let (pattern, surprise) = comparer.compare(record, record)
    return card.weights(pattern, surprise, kind: comparer.kind(record, record)).scores
      .same >= 500
  }
}
