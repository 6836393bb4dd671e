/// How well clusters agree with the true clients, pair by pair and cluster by cluster.
public struct MatchTruth: Sendable {
  /// Pairs of rows in one cluster.
  public private(set) var foundPairs = 0
  /// Pairs of rows of one true client.
  public private(set) var truePairs = 0
  /// Pairs that are both.
  public private(set) var rightPairs = 0
  /// Clusters of several rows.
  public private(set) var clusterCount = 0
  /// Clusters that hold two true clients.
  public private(set) var mixedClusterCount = 0
  /// Clusters that are exactly one true client.
  public private(set) var exactClusterCount = 0
  /// True clients.
  public private(set) var clientCount = 0
  /// All clusters, those of one row too.
  public private(set) var allClusterCount = 0

  /// Compares the cluster of each row with its true client; O(rows · log rows).
  public init(cluster: [UInt32], truth: [UInt32]) {
    let clusterSizes = Self.sizes(cluster.map(UInt64.init))
    let truthSizes = Self.sizes(truth.map(UInt64.init))
    let both = Self.sizes(zip(cluster, truth).map { UInt64($0) << 32 | UInt64($1) })
    func pairs(_ sizes: [UInt64: Int]) -> Int { sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
    foundPairs = pairs(clusterSizes)
    truePairs = pairs(truthSizes)
    rightPairs = pairs(both)
    clusterCount = clusterSizes.values.count { $0 > 1 }
    clientCount = truthSizes.count
    allClusterCount = clusterSizes.count
    var parts: [UInt64: Int] = [:]
    for (key, size) in both {
      parts[key >> 32, default: 0] += 1
      let whole = UInt64(UInt32(truncatingIfNeeded: key))
      if clusterSizes[key >> 32] == size && truthSizes[whole] == size { exactClusterCount += 1 }
    }
    mixedClusterCount = parts.values.count { $0 > 1 }
  }

  /// The share of found pairs that are right; 1 when none was found.
  public var precision: Double { foundPairs == 0 ? 1 : Double(rightPairs) / Double(foundPairs) }
  /// The share of true pairs that were found; 1 when there are none.
  public var recall: Double { truePairs == 0 ? 1 : Double(rightPairs) / Double(truePairs) }
  /// The harmonic mean of precision and recall.
  public var f1: Double { Self.harmonic(precision, recall) }
  /// The share of clusters that are exactly one true client.
  public var clusterPrecision: Double {
    allClusterCount == 0 ? 1 : Double(exactClusterCount) / Double(allClusterCount)
  }
  /// The share of true clients that are exactly one cluster.
  public var clusterRecall: Double {
    clientCount == 0 ? 1 : Double(exactClusterCount) / Double(clientCount)
  }
  /// The harmonic mean of the two.
  public var clusterF1: Double { Self.harmonic(clusterPrecision, clusterRecall) }
  /// The share of clusters of several rows that mix two true clients.
  public var mixedShare: Double {
    clusterCount == 0 ? 0 : Double(mixedClusterCount) / Double(clusterCount)
  }

  private static func harmonic(_ a: Double, _ b: Double) -> Double {
    a + b == 0 ? 0 : 2 * a * b / (a + b)
  }

  private static func sizes(_ keys: [UInt64]) -> [UInt64: Int] {
    keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
