public import Pipelines
import Tables

/// What matching found.
public struct MatchResult: Sendable {
  /// The client, household and certainty of each row.
  public let clusters: Clusters
  /// What was learnt of the rows.
  public let model: MatchModel
  /// How many pairs were compared.
  public let pairCount: Int
  let blocks: Blocks
  let comparer: PairComparer
  let edges: [Edge]

  /// What was done with large blocks.
  public var reports: [BlockReport] { blocks.reports }

  /// Whether some key brought the two rows together, or they say the same.
  public func isCandidate(_ rowA: Int, _ rowB: Int) -> Bool {
    let records = comparer.features.recordOfRow
    let a = Int(records[rowA])
    let b = Int(records[rowB])
    return a == b || blocks.sharesBlock(a, b)
  }
}
