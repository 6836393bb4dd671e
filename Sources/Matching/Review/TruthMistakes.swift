import Pipelines

/// The pairs that a file with known clients shows to be wrong: joined though two clients, or apart though one.
public struct TruthMistakes: Sendable {
  /// What went wrong with a pair.
  public enum Kind: String, Sendable {
    /// Two clients in one cluster.
    case wrong
    /// One client, compared, and left in two clusters.
    case missed
    /// One client, never compared, and left in two clusters.
    case lost
  }

  /// A pair of rows of the truth.
  public struct Pair: Sendable {
    /// What went wrong.
    public let kind: Kind
    /// The earlier row.
    public let a: Int
    /// The later row.
    public let b: Int
    /// The sum of points that decided.
    public let explanation: Explanation
    /// What became of it, and by which rule.
    public let outcome: PairOutcome
  }

  /// All such pairs, by kind, then by row.
  public private(set) var pairs: [Pair] = []

  /// Compares the clusters of a result with the truth; of a cluster or client of very many rows only the first 200.
  ///
  /// - Parameters:
  ///   - rows: for each row of the truth its row among those matched.
  ///   - truth: the true client of each row.
  public init(_ result: MatchResult, rows: [Int], truth: [UInt32]) {
    let cluster = rows.map { result.clusters.cluster[$0] }
    var found: [(kind: Kind, a: Int, b: Int)] = []
    Self.forEachPair(of: cluster) { a, b in
      if truth[a] != truth[b] { found.append((.wrong, a, b)) }
    }
    found.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    var missed: [(kind: Kind, a: Int, b: Int)] = []
    Self.forEachPair(of: truth) { a, b in
      guard cluster[a] != cluster[b] else { return }
      missed.append((result.isCandidate(rows[a], rows[b]) ? .missed : .lost, a, b))
    }
    missed.sort { ($0.kind.rawValue, $1.a, $1.b) > ($1.kind.rawValue, $0.a, $0.b) }
    pairs = (found + missed).map { pair in
      Pair(
        kind: pair.kind, a: pair.a, b: pair.b,
        explanation: result.explain(rows[pair.a], rows[pair.b]),
        outcome: result.outcome(rows[pair.a], rows[pair.b]))
    }
  }

  /// The rows of one value, two by two.
  private static func forEachPair(of values: [UInt32], _ body: (Int, Int) -> Void) {
    var keys = values.map(UInt64.init)
    var order = values.indices.map { UInt32($0) }
    RadixSort.sort(&keys, &order)
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count && keys[end] == keys[start] { end += 1 }
      let members = order[start..<min(end, start + 200)]
      for i in members.indices {
        for j in members.indices where j > i { body(Int(members[i]), Int(members[j])) }
      }
      start = end
    }
  }
}
