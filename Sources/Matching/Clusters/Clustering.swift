/// Forms clusters from the strongest links down: two clusters join when all that speaks for and against it, on the mean, says so.
///
/// Never the transitive closure: a chain of single links joins families. Average linkage after R. R. Sokal & C. D. Michener (1958);
/// pairs that no key brought together are scored too.
struct Clustering: Sendable {
  /// What the clusters are to be.
  enum Goal: Sendable { case clients, households }

  /// At most this many members of a cluster take part in a decision.
  static let jury = 12
  /// Points of a pair count within these bounds, so that one pair does not outweigh all others.
  static let bounds: ClosedRange<Int32> = -6_000...10_000

  /// A contradiction in what a client has only once forbids to join where the pair's own points are below this.
  static let conflictBelow: Int32 = -2_000

  let comparer: PairComparer
  let card: Scorecard
  let goal: Goal
  /// The linkage that joins, in points.
  let threshold: Int32
  /// Pairs that must not be joined.
  let forbidden: ForbiddenPairs
  private(set) var forest: ClusterForest
  private var left: [UInt32] = []
  private var right: [UInt32] = []

  /// Clusters that begin as `forest` says.
  init(
    _ comparer: PairComparer, _ card: Scorecard, _ goal: Goal, threshold: Int32,
    forbidden: ForbiddenPairs,
    from forest: ClusterForest
  ) {
    self.comparer = comparer
    self.card = card
    self.goal = goal
    self.threshold = threshold
    self.forbidden = forbidden
    self.forest = forest
  }

  /// Joins along `edges`, best first; ties by record.
  mutating func run(_ edges: [Edge]) {
    var keys: [UInt64] = []
    var order: [UInt32] = []
    for (place, edge) in edges.enumerated() {
      let points = goal == .clients ? edge.same : edge.together
      guard points >= 0 else { continue }
      keys.append(UInt64(UInt32.max - UInt32(points)))
      order.append(UInt32(place))
    }
    RadixSort.sort(&keys, &order)
    for place in order {
      let edge = edges[Int(place)]
      let a = forest.find(edge.a)
      let b = forest.find(edge.b)
      guard a != b else { continue }
      if forest.size(a) == 1 && forest.size(b) == 1 {
        let points = goal == .clients ? edge.same : edge.together
        if points >= threshold && !forbidden.contains(edge.a, edge.b) { forest.join(a, b) }
      } else if let linkage = linkage(a, b), linkage >= threshold {
        forest.join(a, b)
      }
    }
  }

  /// What speaks for joining two clusters, in points; `nil` when something forbids it.
  ///
  /// Between households the mean of the pairs across. Between clients half of that mean and half of what the two say of each other
  /// as wholes, less half the logarithm of the number of pairs: the best of many answers flatters.
  private mutating func linkage(_ a: UInt32, _ b: UInt32) -> Int32? {
    forest.members(a, limit: forbidden.isEmpty ? Self.jury : .max, into: &left)
    forest.members(b, limit: forbidden.isEmpty ? Self.jury : .max, into: &right)
    if !forbidden.isEmpty {
      for x in left { for y in right where forbidden.contains(x, y) { return nil } }
    }
    var sum = 0
    var count = 0
    var profile = Profile()
    for x in left.prefix(Self.jury) {
      for y in right.prefix(Self.jury) {
        let (a, b) = (Int(min(x, y)), Int(max(x, y)))
        let kind = comparer.kind(a, b)
        let (pattern, surprise) = profile.compare(a, b, kind, comparer, card)
        let scores = Scorecard.scores(card.weights(pattern, surprise, kind: kind))
        let points = goal == .clients ? scores.same : scores.together
        if goal == .clients && points < Self.conflictBelow && comparer.conflicts(pattern) {
          return nil
        }
        let bounded = min(max(points, Self.bounds.lowerBound), Self.bounds.upperBound)
        sum += Int(bounded)
        count += 1
      }
    }
    let mean = sum / count
    guard goal == .clients else { return Int32(mean) }
    let whole = Int(
      min(max(profile.same(card), Self.bounds.lowerBound), Self.bounds.upperBound))
    return Int32((mean + whole - Int(Nats.points(Double(count)))) / 2)
  }

  /// How certain each record is to belong to its cluster, in points: half its best pair, half the mean.
  static func certainty(
    of record: UInt32, among members: [UInt32], _ comparer: PairComparer, _ card: Scorecard
  ) -> Int32 {
    var best = Int32.min
    var sum = 0
    var count = 0
    for other in members.prefix(jury) where other != record {
      let (pattern, surprise) = comparer.compare(Int(min(record, other)), Int(max(record, other)))
      let points = Scorecard.scores(
        card.weights(pattern, surprise, kind: comparer.kind(Int(record), Int(other)))
      ).same
      let bounded = min(max(points, bounds.lowerBound), bounds.upperBound)
      best = max(best, bounded)
      sum += Int(bounded)
      count += 1
    }
    return count == 0 ? bounds.upperBound : Int32((Int(best) * count + sum) / (2 * count))
  }
}

/// Pairs of records that must never be one client: a person's answers, and two records of a source that lists each client once.
struct ForbiddenPairs: Sendable {
  private var pairs: [UInt32: Set<UInt32>] = [:]
  private var sources: [UInt32] = []

  /// Nothing forbidden.
  init() {}

  /// Whether nothing is forbidden.
  var isEmpty: Bool { pairs.isEmpty && sources.isEmpty }

  /// Forbids to join two records.
  mutating func forbid(_ a: UInt32, _ b: UInt32) {
    pairs[a, default: []].insert(b)
    pairs[b, default: []].insert(a)
  }

  /// Forbids to join any two records of one source.
  mutating func keepApart(sources: [UInt32]) { self.sources = sources }

  /// Whether the two must stay apart.
  @inline(__always) func contains(_ a: UInt32, _ b: UInt32) -> Bool {
    if !sources.isEmpty && sources[Int(a)] == sources[Int(b)] { return true }
    return !pairs.isEmpty && pairs[a]?.contains(b) == true
  }
}
