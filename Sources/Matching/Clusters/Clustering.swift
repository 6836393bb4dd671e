/// Forms clusters from the strongest links down: two clusters join when all that speaks for and against it, on the mean, says so.
///
/// Never the transitive closure: a chain of single links joins families. Average linkage after R. R. Sokal & C. D. Michener (1958),
/// half of it the best pair, as measured; pairs that no key brought together are scored too.
struct Clustering {
  /// At most this many members of a cluster take part in a decision.
  static let jury = 12
  /// Points of a pair count within these bounds, so that one pair does not outweigh all others.
  static let bounds: ClosedRange<Int32> = -8_000...12_000
  /// The linkage that joins, in points: half best, half mean.
  static let threshold: Int32 = 500

  let comparer: PairComparer
  let card: Scorecard
  /// Pairs that must not be one client, from decisions; both directions.
  var forbidden: [UInt32: Set<UInt32>] = [:]
  private(set) var forest: ClusterForest
  private var left: [UInt32] = []
  private var right: [UInt32] = []

  init(_ comparer: PairComparer, _ card: Scorecard) {
    self.comparer = comparer
    self.card = card
    forest = ClusterForest(count: comparer.features.count)
  }

  /// Joins two records whatever their points.
  mutating func mustLink(_ a: UInt32, _ b: UInt32) {
    let left = forest.find(a)
    let right = forest.find(b)
    if left != right { forest.join(left, right) }
  }

  /// Joins along `edges`, best first; ties by record.
  mutating func run(_ edges: [Edge]) {
    var keys: [UInt64] = []
    var order: [UInt32] = []
    for (place, edge) in edges.enumerated() where edge.same >= 0 {
      keys.append(UInt64(UInt32.max - UInt32(max(0, edge.same))))
      order.append(UInt32(place))
    }
    RadixSort.sort(&keys, &order)
    for place in order {
      let edge = edges[Int(place)]
      let a = forest.find(edge.a)
      let b = forest.find(edge.b)
      guard a != b else { continue }
      if forest.size(a) == 1 && forest.size(b) == 1 {
        if edge.same >= Self.threshold && !isForbidden(edge.a, edge.b) { forest.join(a, b) }
      } else if let linkage = linkage(a, b), linkage >= Self.threshold {
        forest.join(a, b)
      }
    }
  }

  private func isForbidden(_ a: UInt32, _ b: UInt32) -> Bool {
    !forbidden.isEmpty && forbidden[a]?.contains(b) == true
  }

  /// Half best and half mean of the pairs across two clusters; `nil` when something forbids to join them.
  private mutating func linkage(_ a: UInt32, _ b: UInt32) -> Int32? {
    forest.members(a, limit: forbidden.isEmpty ? Self.jury : .max, into: &left)
    forest.members(b, limit: forbidden.isEmpty ? Self.jury : .max, into: &right)
    if !forbidden.isEmpty {
      for x in left { for y in right where isForbidden(x, y) { return nil } }
    }
    var best = Int32.min
    var sum = 0
    var count = 0
    for x in left.prefix(Self.jury) {
      for y in right.prefix(Self.jury) {
        let (pattern, surprise) = comparer.compare(Int(min(x, y)), Int(max(x, y)))
        let points = Scorecard.scores(
          card.weights(pattern, surprise, kind: comparer.kind(Int(x), Int(y)))).same
        if points < 0 && comparer.conflicts(pattern) { return nil }
        let bounded = min(max(points, Self.bounds.lowerBound), Self.bounds.upperBound)
        best = max(best, bounded)
        sum += Int(bounded)
        count += 1
      }
    }
    return Int32((Int(best) * count + sum) / (2 * count))
  }
}
