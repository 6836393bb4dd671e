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
  /// What was done with large blocks.
  public let reports: [BlockReport]
  let comparer: PairComparer
  let edges: [Edge]
}
